import pytest

from minutelint.linter.rules import RuleError, load_rules

PAGE = """# A house rule

```toml rule
code = "HSE001"
severity = "warning"
check = "forbidden"
message = "write 'Chair', not '{words}'"

[with]
node = "paragraph"
words = ["chairperson"]

[options]
known = []
```

## What it does
"""


@pytest.fixture
def page(tmp_path):
    def write(text=PAGE, name="plain-chair.md", **changes):
        for old, new in changes.values():
            assert old in text
            text = text.replace(old, new)
        place = tmp_path / "house" / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, encoding="utf-8")
        return place

    return write


def refusal(path):
    with pytest.raises(RuleError) as error:
        load_rules([path])
    return str(error.value)


def test_shipped_rules_have_the_codes_and_names_of_the_catalogue():
    found = {rule.code: rule.name for rule in load_rules()}
    assert found["ACT001"] == "unowned-action"
    assert found["NUM001"] == "numbering-gap"
    assert found["ACR001"] == "undefined-acronym"
    assert list(found) == sorted(found)


def test_a_shipped_rule_knows_its_page():
    rule = load_rules()[0]
    assert rule.text.startswith(f"# {rule.title}\n")
    assert rule.url.endswith(f"/{rule.name}/")
    assert rule.shipped and rule.family == "acronyms"


def test_a_page_of_the_user(page):
    path = page()
    [rule] = [rule for rule in load_rules([path]) if rule.code == "HSE001"]
    assert (rule.name, rule.title, rule.shipped, rule.url) == ("plain-chair", "A house rule", False, None)
    assert rule.params["words"] == ["chairperson"]


def test_a_folder_is_searched_and_other_markdown_in_it_is_no_page(page):
    folder = page().parent
    (folder / "README.md").write_text("# Our rules\n", encoding="utf-8")
    (folder / "deep").mkdir()
    (folder / "deep" / "second-rule.md").write_text(PAGE.replace("HSE001", "HSE002"), encoding="utf-8")
    assert {"HSE001", "HSE002"} <= {rule.code for rule in load_rules([folder])}


def test_a_page_with_windows_line_ends_and_a_byte_order_mark(page):
    path = page()
    path.write_bytes(b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode())
    assert any(rule.name == "plain-chair" for rule in load_rules([path]))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('code = "HSE001"', 'code = "hse"', "code: string should match pattern"),
        ('code = "HSE001"\n', "", "code: missing"),
        ('severity = "warning"', 'severity = "loud"', "severity: input should be 'error', 'warning', 'info' or 'off'"),
        ('severity = "warning"', "severity = 3", "found 3"),
        ('check = "forbidden"', 'check = "forbiden"', "there is no check 'forbiden'; did you mean 'forbidden'?"),
        ("message =", "mesage =", "mesage: unknown key; did you mean 'message'?"),
        ('node = "paragraph"', 'node = "paragraf"', "with.node"),
        ('node = "paragraph"\n', "", "with.node"),
        ('words = ["chairperson"]', 'pattern = "a+"', "'+' has no upper limit"),
        ('words = ["chairperson"]', "", "give either 'words'"),
        ("known = []", "known = [", "the rule block is not valid TOML"),
        ("[options]", '[[when]]\nseverity = "off"\n[options]', "when 1: severity"),
    ],
)
def test_a_faulty_page_is_refused_with_its_file_and_key(page, old, new, said):
    path = page(change=(old, new))
    message = refusal(path)
    assert said in message
    assert message.startswith(str(path))


def test_the_line_of_a_toml_error_is_named(page):
    assert ":4: the rule block" in refusal(page(change=('code = "HSE001"', "code = ")))


def test_codes_and_names_are_not_taken_twice(page):
    assert "'ACT001' is already the rule of" in refusal(page(change=("HSE001", "ACT001")))
    assert "'unowned-action' is already" in refusal(page(name="unowned-action.md"))


def test_what_is_no_page_and_what_is_not_there(page, tmp_path):
    assert "no rule block" in refusal(page("# Nothing\n"))
    assert "no such file" in refusal(tmp_path / "nowhere")
    (tmp_path / "odd.md").write_bytes(b"\xff\xfe\x00")
    assert "cannot be read" in refusal(tmp_path / "odd.md")
