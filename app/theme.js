/* Light, dark or as the system: what the visitor chose, from the first paint on. Gradio itself knows only the system;
   whatever it sets on the body is set right again. */
(() => {
  const KEY = 'text2sql-ko-theme';
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => {
    try { return localStorage.getItem(KEY) ?? 'system'; } catch { return root.dataset.theme ?? 'system'; }
  };
  const apply = () => {
    const name = chosen();
    const dark = name === 'dark' || (name !== 'light' && system.matches);
    root.dataset.theme = name;
    root.style.colorScheme = dark ? 'dark' : 'light';
    for (const one of [root, document.body]) {
      if (one && one.classList.contains('dark') !== dark) one.classList.toggle('dark', dark);
    }
  };
  apply();
  system.addEventListener('change', apply);
  addEventListener('storage', apply); // another tab
  document.addEventListener('DOMContentLoaded', () => {
    apply();
    new MutationObserver(apply).observe(document.body, { attributes: true, attributeFilter: ['class'] });
  });
  window.t2s = Object.assign(window.t2s || {}, {
    theme: chosen,
    nextTheme: () => {
      const next = { system: 'light', light: 'dark', dark: 'system' }[chosen()] ?? 'system';
      try { localStorage.setItem(KEY, next); } catch { root.dataset.theme = next; }
      apply();
    },
  });
})();
