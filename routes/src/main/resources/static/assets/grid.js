// A grid of cells that save themselves: arrows and Enter move, a table from the clipboard is laid over the cells.
(() => {
  'use strict';
  const grid = document.querySelector('[data-grid]');
  if (!grid) return;
  const table = grid.querySelector('table');
  const cells = row => [...row.querySelectorAll('input[data-column]')];
  const rows = () => [...table.tBodies[0].rows];
  const csrf = () => ({ [document.querySelector('meta[name=csrf-header]').content]: document.querySelector('meta[name=csrf-token]').content });
  let under = 0;

  const send = (path, fields, headers) => fetch(path, { method: 'POST', headers: { ...csrf(), ...headers }, body: new URLSearchParams(fields) });
  const words = async answer => answer.headers.get('content-type')?.includes('json') ? (await answer.json()).text : answer.status === 401 || answer.redirected ? 'Сеанс закончился: войдите в новой вкладке и повторите' : `Не записано (код ${answer.status})`;
  const fault = (cell, text) => {
    const place = cell.parentElement;
    place.querySelector('.error')?.remove();
    place.classList.toggle('faulty', !!text);
    if (text) { cell.setAttribute('aria-invalid', 'true'); place.append(Object.assign(document.createElement('div'), { className: 'error', textContent: text })); }
    else cell.removeAttribute('aria-invalid');
  };
  const state = (cell, name) => { cell.parentElement.classList.remove('pending', 'saved', 'failed'); cell.parentElement.classList.add(name); };

  // --- a cell saves itself; the cells of one row go one after another -------------------------------------------
  const queues = new WeakMap();
  const save = cell => {
    const row = cell.closest('tr');
    under++;
    state(cell, 'pending');
    const turn = (queues.get(row) || Promise.resolve()).then(() => write(row, cell)).finally(() => { under--; });
    queues.set(row, turn);
  };
  const write = async (row, cell) => {
    const value = cell.value;
    try {
      const answer = await send(grid.dataset.cell, { row: row.dataset.row, column: cell.dataset.column, was: cell.defaultValue, value });
      if (!answer.ok || answer.redirected) { state(cell, 'failed'); fault(cell, await words(answer)); return; }
      const saved = await answer.json();
      if (row.dataset.row === '0') born(row, saved.row);
      cell.defaultValue = saved.value;
      if (cell.value === value) cell.value = saved.value;
      const seen = row.querySelector('input[type=hidden]');
      if (seen) seen.value = saved.version;
      cells(row).forEach(each => fault(each, saved.problems.filter(one => one.column === each.dataset.column).map(one => one.text).join('. ')));
      state(cell, 'saved');
      const badge = document.getElementById('faults');
      badge.className = 'badge ' + (saved.faults ? 'danger' : 'ok');
      badge.textContent = saved.faults ? `Ошибок: ${saved.faults}` : 'Ошибок нет';
    } catch (lost) {
      state(cell, 'failed');
      fault(cell, 'Сервер не отвечает: введённое осталось здесь, измените ячейку ещё раз позже');
    }
  };
  const born = (row, id) => {
    const fresh = row.cloneNode(true);
    cells(fresh).forEach(each => { each.value = ''; fault(each, ''); each.parentElement.classList.remove('pending', 'saved', 'failed'); });
    row.dataset.row = id;
    cells(row).forEach((each, index) => { each.name = `r.${id}.${index}`; each.setAttribute('aria-label', each.dataset.column); });
    const seen = Object.assign(document.createElement('input'), { type: 'hidden', name: `v.${id}`, value: 1 });
    row.lastElementChild.replaceChildren(seen);
    row.after(fresh);
  };
  table.addEventListener('change', event => { if (event.target.matches('input[data-column]')) save(event.target); });
  window.addEventListener('beforeunload', event => { if (under) event.preventDefault(); });

  // --- keys -----------------------------------------------------------------------------------------------------
  const go = (cell, down, right) => {
    const row = cell.closest('tr');
    const place = cells(row).indexOf(cell);
    const other = rows()[rows().indexOf(row) + down];
    const next = other && cells(other)[place + right];
    if (next) { next.focus(); next.select(); }
    return !!next;
  };
  table.addEventListener('keydown', event => {
    const cell = event.target;
    if (!cell.matches('input[data-column]') || event.ctrlKey || event.altKey || event.metaKey) return;
    const moved = {
      ArrowDown: () => go(cell, 1, 0),
      ArrowUp: () => go(cell, -1, 0),
      Enter: () => { if (!go(cell, event.shiftKey ? -1 : 1, 0)) cell.blur(); return true; },
      ArrowLeft: () => cell.selectionEnd === 0 && go(cell, 0, -1),
      ArrowRight: () => cell.selectionStart === cell.value.length && go(cell, 0, 1),
      Escape: () => { cell.value = cell.defaultValue; cell.select(); return true; }
    }[event.key]?.();
    if (moved) { event.preventDefault(); event.stopPropagation(); }
  });

  // --- a table from the clipboard -------------------------------------------------------------------------------
  table.addEventListener('paste', async event => {
    const text = event.clipboardData.getData('text');
    const cell = event.target;
    if (!cell.matches('input[data-column]') || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    state(cell, 'pending');
    const answer = await send(grid.dataset.paste, { row: cell.closest('tr').dataset.row, column: cell.dataset.column, text }, { 'X-Grid': 'true' });
    if (answer.status === 204) location.reload();
    else { state(cell, 'failed'); fault(cell, await words(answer)); }
  });
})();
