/* What the browser does by itself: keys, sorting, copying. Gradio calls this function once the page stands. */
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

  document.addEventListener('click', async (event) => {
    const sorter = event.target.closest('[data-sort]');
    if (sorter) sort(sorter);
    const linker = event.target.closest('[data-copy-link]');
    if (linker) {
      const address = new URL(location.href);
      address.search = new URLSearchParams({ s: linker.dataset.copyLink });
      address.hash = '';
      await copy(address.href);
      const label = linker.textContent;
      linker.textContent = linker.dataset.copied;
      setTimeout(() => { linker.textContent = label; }, 1800);
    }
  });
}
