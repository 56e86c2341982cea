# minutelint in a container that reads the folder mounted at /work:
#
#   docker build --tag minutelint .
#   docker run --rm --network none --volume "$PWD:/work:ro" minutelint minutes/
#
# The tag of the base names the minor version of Python and the release of Debian: a new build takes their corrections.

FROM python:3.13-slim-trixie AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /build
COPY requirements/build.txt requirements/minutelint.txt requirements/
RUN python -m pip install --target /build/tools --no-compile --require-hashes -r requirements/build.txt
RUN python -m venv --without-pip /opt/minutelint \
 && python -m pip --python /opt/minutelint/bin/python install --no-compile --require-hashes -r requirements/minutelint.txt
COPY pyproject.toml README.md LICENSE ./
COPY grammar grammar
COPY rules rules
COPY src src
# A layer keeps whole seconds: the tables made below are known by the times of these files, and would be found no more.
RUN PYTHONPATH=/build/tools python -m pip wheel --no-index --no-deps --no-build-isolation --wheel-dir /build/dist . \
 && python -m pip --python /opt/minutelint/bin/python install --no-compile --no-index --no-deps /build/dist/*.whl \
 && find /opt/minutelint -exec touch --no-dereference --date=@1700000000 {} + \
 && /opt/minutelint/bin/python -m compileall -q --workers 0 --invalidation-mode unchecked-hash /opt/minutelint/lib

FROM python:3.13-slim-trixie
LABEL org.opencontainers.image.title="minutelint" \
      org.opencontainers.image.description="A linter for meeting minutes" \
      org.opencontainers.image.documentation="https://minutelint.readthedocs.io/" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.base.name="docker.io/library/python:3.13-slim-trixie"
COPY --from=build /opt/minutelint /opt/minutelint
ENV PATH=/opt/minutelint/bin:$PATH PYTHONDONTWRITEBYTECODE=1 MINUTELINT_CACHE_DIR=/var/cache/minutelint
RUN install --directory --owner=10001 --group=10001 --mode=0700 /var/cache/minutelint
USER 10001:10001
# What is made of the grammar at a first run is kept in the image: a container lives for one run only.
RUN --mount=type=bind,source=seeds,target=/work minutelint check --no-cache --exit-zero --quiet --output-format concise /work
WORKDIR /work
ENTRYPOINT ["minutelint"]
CMD ["--help"]
