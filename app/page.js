/* What the browser does by itself: keys, sorting, switching, copying. Gradio calls this function once the page stands. */
() => {
  document.documentElement.lang = navigator.language.toLowerCase().startsWith('ko') ? 'ko' : 'en';
  for (const id of ['status', 'note', 'data-note']) document.getElementById(id)?.setAttribute('aria-live', 'polite');

  // Enter asks and Shift+Enter breaks the line; Enter that only ends a Hangul syllable does neither. Ctrl+Enter runs
  // edited SQL, Escape stops. Listening in the capture phase, before Gradio's own handlers.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      document.querySelector('#stop')?.click();
    } else if (event.key === 'Enter' && event.target.closest('#question')) {
      if (event.shiftKey || event.isComposing || event.keyCode === 229) event.stopPropagation();
    } else if (event.key === 'Enter' && event.target.closest('#sql') && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      document.querySelector('#rerun')?.click();
    }
  }, true);

  // A table's head sorts it: up, down, and back to the order of the query. NULL stays last, text by the Korean alphabet.
  const collator = new Intl.Collator('ko', { numeric: true });
  const key = (cell, numeric) => {
    if (!cell || cell.querySelector('.t2s-null')) return null;
    return numeric ? Number(cell.textContent.replaceAll(',', '')) : cell.textContent;
  };
  const sort = (button) => {
    const head = button.closest('th');
    const table = button.closest('table');
    const body = table.tBodies[0];
    table.rowsAsGiven ??= [...body.rows];
    const next = { ascending: 'descending', descending: null }[head.ariaSort] ?? (head.ariaSort ? null : 'ascending');
    for (const other of table.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
    let rows = table.rowsAsGiven;
    if (next) {
      head.setAttribute('aria-sort', next);
      const numeric = head.classList.contains('num');
      const sign = next === 'ascending' ? 1 : -1;
      rows = rows
        .map((row) => [key(row.cells[Number(button.dataset.sort)], numeric), row])
        .sort(([a], [b]) => {
          if (a === null || b === null) return (a === null) - (b === null);
          return sign * (numeric ? a - b : collator.compare(a, b));
        })
        .map(([, row]) => row);
    }
    body.replaceChildren(...rows);
  };

  // The clock of a running question goes on by itself: the server sends a stage only when it changes.
  setInterval(() => {
    for (const clock of document.querySelectorAll('.t2s-clock')) {
      clock.began ??= performance.now() - 1000 * Number(clock.dataset.elapsed);
      clock.textContent = clock.dataset.text.replace('{}', ((performance.now() - clock.began) / 1000).toFixed(1));
    }
  }, 100);

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch { // no permission, or plain http on a local network
      const field = Object.assign(document.createElement('textarea'), { value: text });
      document.body.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
    }
  };

  // One chart of several is seen.
  const turn = (button) => {
    const charts = button.closest('.t2s-charts');
    for (const one of charts.querySelectorAll('[data-chart]')) one.ariaPressed = String(one === button);
    for (const one of charts.querySelectorAll('[data-drawn]')) one.hidden = one.dataset.drawn !== button.dataset.chart;
  };

  // Gradio's own messages come in English, from the browser as well: ours take their place.
  const KNOWN = [[/maximum allowed size of ([\d.]+ ?\w+)/i, 'size'], [/invalid file type|only files/i, 'kind'],
    [/queue is full/i, 'busy'], [/connection|network|fetch|timed? ?out|could not parse/i, 'lost'], [/^error$/i, 'bug']];
  const tell = (toast) => {
    const words = document.querySelector('.t2s-toasts')?.dataset;
    if (!words) return;
    for (const text of toast.querySelectorAll('.toast-message-text')) {
      const [pattern, name] = KNOWN.find(([pattern]) => pattern.test(text.textContent.trim())) ?? [];
      if (name) text.textContent = words[name].replace('{}', pattern.exec(text.textContent)[1] ?? '');
    }
    const title = toast.querySelector('.toast-title');
    if (/^(error|warning|info|success)$/i.test(title?.textContent.trim())) title.textContent = words.title;
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const one of addedNodes) if (one.matches?.('.toast-wrap *')) tell(one.closest('.toast-item') ?? one);
    }
  }).observe(document.body, { childList: true, subtree: true });

  const nameTheme = () => {
    for (const button of document.querySelectorAll('.t2s-theme')) {
      button.title = button.ariaLabel = button.dataset[window.t2s.theme()] ?? '';
    }
  };
  nameTheme();

  document.addEventListener('click', async (event) => {
    const on = (selector) => event.target.closest(selector);
    if (on('[data-sort]')) sort(on('[data-sort]'));
    if (on('[data-chart]')) turn(on('[data-chart]'));
    if (on('[data-save-chart]')) window.t2s.saveChart(on('[data-save-chart]').dataset.saveChart);
    if (on('.t2s-theme')) { window.t2s.nextTheme(); nameTheme(); }
    const link = on('[data-copy-link]');
    if (link) {
      const address = new URL(location.href);
      address.search = new URLSearchParams({ s: link.dataset.copyLink });
      address.hash = '';
      await copy(address.href);
    }
    const told = on('[data-copied]');
    if (told && !told.label) {
      told.label = told.textContent;
      told.textContent = told.dataset.copied;
      setTimeout(() => { told.textContent = told.label; told.label = ''; }, 1800);
    }
  });
  window.t2s.copy = copy; // the SQL in the editor, which Gradio knows
}
