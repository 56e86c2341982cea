// What the page can do besides being read. Without this script all of it is there.
(() => {
  'use strict';
  const every = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // A place inside closed details: open them, then go there.
  const reveal = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place) return;
    let closed = false;
    for (let at = place; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS' && !at.open) { at.open = true; closed = true; }
      at.classList.remove('out');
    }
    if (closed) place.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();

  // Paper has nothing to open.
  let opened = [];
  addEventListener('beforeprint', () => { opened = every('details:not([open])'); opened.forEach(one => { one.open = true; }); });
  addEventListener('afterprint', () => { opened.forEach(one => { one.open = false; }); opened = []; });

  const form = document.getElementById('filter');
  if (!form) return;
  form.hidden = false;
  const notes = every('.note'), documents = every('details.document'), bodies = every('.body, .overview tr[data-b]');
  const rules = every('details.rule'), marks = every('mark[data-n]'), others = every('.ref, li[data-n], .link[data-n]');
  const show = (one, yes) => one.classList.toggle('out', !yes);

  const apply = () => {
    const severities = new Set(every('[name=severity]:checked', form).map(one => one.value));
    const family = form.elements.family.value, body = form.elements.body ? form.elements.body.value : '';
    const narrowed = severities.size < 3 || family !== '';
    const seen = new Set(), seenRules = new Set();
    let count = 0, within = 0;
    for (const one of documents) {
      const wanted = !body || one.dataset.b.split(' ').includes(body);
      let any = false;
      for (const note of every('.note', one)) {
        const yes = wanted && severities.has(note.dataset.s) && (!family || note.dataset.f === family);
        show(note, yes);
        if (yes) { any = true; count += 1; seen.add(note.dataset.id); seenRules.add(note.dataset.r); }
      }
      within += any;
      show(one, wanted && (any || !narrowed));
    }
    for (const one of bodies) show(one, !body || one.dataset.b === body);
    for (const one of rules) show(one, seenRules.has(one.id));
    for (const one of marks) show(one, one.dataset.n.split(' ').some(name => seen.has(name)));
    for (const one of others) show(one, seen.has(one.dataset.n || one.id));
    document.getElementById('shown').textContent =
      `${count} of ${notes.length} findings in ${within} ${within === 1 ? 'document' : 'documents'}`;
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  document.getElementById('unfold').addEventListener('click', event => {
    const all = every('main details'), open = all.some(one => !one.open);
    all.forEach(one => { one.open = open; });
    event.target.textContent = open ? 'Close everything' : 'Open everything';
  });
  form.reset();
  apply();
})();
