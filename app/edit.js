/* The pencil on a column makes its comment a field: Enter or leaving it saves, Escape does not. The page itself shows
   the new text, so that focus and open tables stay; the event tells the server. Runs in the data panel's block, where
   `element` is the block and `trigger` its event. */
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-edit]');
  if (!button) return;
  const label = button.previousElementSibling;
  const field = Object.assign(document.createElement('input'), {
    type: 'text', value: label.textContent, maxLength: {max}, className: 't2s-field',
  });
  field.setAttribute('aria-label', button.dataset.label);
  let open = true;
  const close = (save, back) => {
    if (!open) return;
    open = false;
    const text = field.value.replace(/\s+/g, ' ').trim();
    const changed = save && text !== label.textContent;
    if (changed) label.textContent = text;
    field.remove();
    label.hidden = button.hidden = false;
    if (back) button.focus();
    if (changed) trigger('pick', { pick: 'comment', text, table: button.dataset.table, column: button.dataset.column });
  };
  field.addEventListener('keydown', (pressed) => {
    if (pressed.isComposing || !['Enter', 'Escape'].includes(pressed.key)) return;
    pressed.preventDefault();
    pressed.stopPropagation();
    close(pressed.key === 'Enter', true);
  });
  field.addEventListener('blur', () => close(true, false));
  label.hidden = button.hidden = true;
  label.before(field);
  field.focus();
  field.select();
});
