// Makes the page quicker where scripts run. Without them everything still works, but for ticking all and this
// page's own print button.
const print = document.querySelector('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

const all = document.querySelector('[data-all]');
const lines = [...document.querySelectorAll('input[name=line][type=checkbox]')];
if (all) {
  all.closest('label').hidden = false;
  all.addEventListener('change', () => lines.forEach((line) => { line.checked = all.checked; }));
  lines.forEach((line) => line.addEventListener('change', () => {
    all.checked = lines.every((one) => one.checked);
  }));
}

// An appointment lies ahead: the next full hour in South Africa (UTC+2, all year), tomorrow. The server checks it too.
const inSouthAfrica = (date) => new Date(date.getTime() + 2 * 3600e3).toISOString().slice(0, 16);
document.querySelectorAll('[data-future]').forEach((field) => {
  field.min = inSouthAfrica(new Date());
  field.value = inSouthAfrica(new Date(Math.ceil(Date.now() / 3600e3) * 3600e3 + 24 * 3600e3));
});
