// Runs before the first paint, so that a dark screen never flashes white and English readers get lang="en".
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('ecole.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (localStorage.getItem('ecole.density') === 'compact') root.dataset.density = 'compact';
    var language = localStorage.getItem('ecole.language') || navigator.language.slice(0, 2);
    root.lang = language === 'en' ? 'en' : 'fr';
  } catch {
    // Storage can be forbidden; the system's theme and French are then used.
  }
})();
