// One mark for all that is shown.
document.addEventListener('change', event => {
  if (!event.target.matches('[data-pick-all]')) return;
  document.querySelectorAll('input[name=id]').forEach(mark => { mark.checked = event.target.checked; });
});
