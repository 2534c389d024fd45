// Keyboard, small comforts and htmx glue of all screens. Every page also works without it.
(() => {
  'use strict';
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = element => element.matches('input, textarea, select, [contenteditable]');
  const csrf = () => ({ name: one('meta[name=csrf-header]')?.content, token: one('meta[name=csrf-token]')?.content });

  // --- messages -------------------------------------------------------------------------------------------------
  const say = (kind, text, link) => {
    const box = document.createElement('div');
    box.className = `flash ${kind} fade`;
    box.setAttribute('role', kind === 'danger' ? 'alert' : 'status');
    box.append(text);
    if (link) {
      const anchor = Object.assign(document.createElement('a'), { href: link.href, textContent: link.text, target: '_blank' });
      box.append(' ', anchor);
    }
    one('#flashes')?.replaceChildren(box);
  };

  // --- htmx: CSRF token, a lost sign-in keeps what was typed ----------------------------------------------------
  document.addEventListener('htmx:configRequest', event => {
    const { name, token } = csrf();
    if (name) event.detail.headers[name] = token;
  });
  let waitingForSignIn = false;
  document.addEventListener('htmx:responseError', event => {
    const status = event.detail.xhr.status;
    waitingForSignIn = status === 401;
    if (status === 401) say('warning', 'Сеанс закончился. Введённое осталось на странице:', { href: '/login', text: 'войдите в новой вкладке и вернитесь' });
    else if (status === 403) say('danger', 'Нет права на это действие.');
    else say('danger', `Не получилось (код ${status}). Повторите или обновите страницу.`);
  });
  document.addEventListener('htmx:sendError', () => say('danger', 'Сервер не отвечает. Введённое осталось на странице, повторите позже.'));
  window.addEventListener('focus', async () => {
    if (!waitingForSignIn) return;
    const answer = await fetch('/sign-in/token', { headers: { 'HX-Request': 'true' } });
    if (!answer.ok) return;
    const token = await answer.text();
    one('meta[name=csrf-token]').content = token;
    all('input[name=_csrf]').forEach(field => { field.value = token; });
    waitingForSignIn = false;
    say('ok', 'Вы снова вошли. Повторите действие.');
  });

  // --- times: the moment stands on the page, how long ago it was on hover ----------------------------------------
  const steps = [[60, 'second'], [3600, 'minute', 60], [86400, 'hour', 3600], [2592000, 'day', 86400], [31536000, 'month', 2592000], [Infinity, 'year', 31536000]];
  const relative = new Intl.RelativeTimeFormat('ru', { numeric: 'auto' });
  const ago = moment => {
    const seconds = (moment - Date.now()) / 1000;
    const [, unit, size = 1] = steps.find(([limit]) => Math.abs(seconds) < limit);
    return relative.format(Math.round(seconds / size), unit);
  };
  document.addEventListener('mouseover', event => {
    const time = event.target.closest?.('time[datetime]');
    if (time) time.title = ago(Date.parse(time.dateTime));
  });

  // --- countdown to the next attempt; the moment itself stays on hover --------------------------------------------
  const left = moment => {
    const seconds = Math.max(0, Math.round((moment - Date.now()) / 1000));
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    if (!seconds) return 'сейчас';
    return parts[0] ? `через ${parts[0]} ч ${parts[1]} мин` : parts[1] ? `через ${parts[1]} мин ${parts[2]} с` : `через ${parts[2]} с`;
  };
  const count = () => all('time[data-until]').forEach(time => { time.textContent = left(Date.parse(time.dataset.until)); });
  if (one('time[data-until], [hx-trigger]')) { count(); setInterval(count, 1000); }
  document.addEventListener('htmx:afterSwap', count);

  // --- tables: arrows and Enter; a click anywhere in the row opens it --------------------------------------------
  const rows = () => all('tr[data-open]');
  const open = row => { location.href = row.dataset.open; };
  document.addEventListener('click', event => {
    const row = event.target.closest('tr[data-open]');
    if (row && !event.target.closest('a, button, input, select, label') && !getSelection().toString()) open(row);
    const copy = event.target.closest('[data-copy]');
    if (copy) navigator.clipboard.writeText(copy.dataset.copy).then(() => say('ok', 'Скопировано.'));
    if (event.target.closest('[data-dismiss]')) event.target.closest('.flash').remove();
    const opener = event.target.closest('[data-dialog]');
    if (opener) { event.preventDefault(); one('#' + opener.dataset.dialog).showModal(); }
    if (event.target.closest('[data-close]')) event.target.closest('dialog').close();
    if (event.target.closest('[data-print]')) print();
  });
  const step = by => {
    const list = rows();
    const now = list.indexOf(document.activeElement.closest?.('tr[data-open]'));
    list[Math.min(list.length - 1, Math.max(0, now < 0 ? 0 : now + by))]?.focus();
  };

  // --- filters: choosing is asking; empty fields stay out of the URL ---------------------------------------------
  document.addEventListener('change', event => {
    const form = event.target.closest('form.filters');
    if (form && event.target.matches('select, input[type=checkbox], input[type=date]')) form.requestSubmit();
  });
  document.addEventListener('submit', event => {
    if (event.target.matches('form.filters, form.search')) all('input, select', event.target).filter(field => !field.value).forEach(field => { field.disabled = true; });
    else if (!event.target.matches('form.scan[hx-post]')) all('button[type=submit]', event.target).forEach(button => setTimeout(() => { button.disabled = true; }));
  });
  document.addEventListener('htmx:afterRequest', event => { if (event.target.matches?.('form')) all('button[type=submit]', event.target).forEach(button => { button.disabled = false; }); });
  window.addEventListener('pageshow', event => { if (event.persisted) all(':disabled:not([data-confirmed])').forEach(field => { field.disabled = false; }); });

  // --- typed confirmation: the button wakes up when the number is the right one ----------------------------------
  document.addEventListener('input', event => {
    const wanted = event.target.dataset.confirm;
    if (wanted) one('button[type=submit]', event.target.form).disabled = event.target.value.trim() !== wanted;
  });

  // --- type-ahead of dictionaries: arrows, Enter or a click choose; typing on forgets what was chosen --------------
  const suggestions = field => all('li[role=option]', one('#' + field.getAttribute('aria-controls')));
  const fold = field => { one('#' + field.getAttribute('aria-controls')).replaceChildren(); field.setAttribute('aria-expanded', 'false'); };
  const take = (field, option) => {
    field.value = `${option.dataset.code} ${option.dataset.name}`;
    const code = one('[data-suggested]', field.closest('.suggest'));
    code.value = option.dataset.code;
    fold(field);
    code.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const mark = (field, by) => {
    const options = suggestions(field);
    if (!options.length) return;
    const now = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
    const next = options[(now + by + options.length) % options.length];
    options.forEach(option => option.setAttribute('aria-selected', option === next));
    field.setAttribute('aria-activedescendant', next.id);
    next.scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('input', event => {
    if (event.target.matches('.suggest [role=combobox]')) one('[data-suggested]', event.target.closest('.suggest')).value = '';
  });
  document.addEventListener('htmx:afterSwap', event => {
    const field = event.target.matches?.('.suggest ul') && one('[role=combobox]', event.target.parentElement);
    if (field) { field.setAttribute('aria-expanded', 'true'); mark(field, 1); }
  });
  document.addEventListener('mousedown', event => {
    const option = event.target.closest('.suggest li[role=option]');
    if (option) { event.preventDefault(); take(one('[role=combobox]', option.closest('.suggest')), option); }
  });
  document.addEventListener('focusout', event => { if (event.target.matches('.suggest [role=combobox]')) fold(event.target); });
  document.addEventListener('keydown', event => {
    const field = event.target;
    if (!field.matches?.('.suggest [role=combobox]') || !suggestions(field).length) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); mark(field, event.key === 'ArrowDown' ? 1 : -1); }
    if (event.key === 'Enter' && !event.ctrlKey) { event.preventDefault(); take(field, one('[aria-selected=true]', one('#' + field.getAttribute('aria-controls')))); }
    if (event.key === 'Escape') { event.preventDefault(); event.stopImmediatePropagation(); fold(field); }
  });

  // --- a file that would be refused is not sent ------------------------------------------------------------------
  document.addEventListener('change', event => {
    const field = event.target;
    if (!field.matches('input[type=file][data-longest]')) return;
    const long = [...field.files].some(file => file.size > Number(field.dataset.longest));
    field.setCustomValidity(long ? `Файл длиннее ${Math.floor(field.dataset.longest / 1048576)} МБ: упакуйте его в ZIP или разделите` : '');
    field.reportValidity();
  });

  // --- unsaved changes -------------------------------------------------------------------------------------------
  let dirty = false;
  document.addEventListener('input', event => { if (event.target.closest('form[data-keep]')) dirty = true; });
  document.addEventListener('submit', () => { dirty = false; });
  window.addEventListener('beforeunload', event => { if (dirty) event.preventDefault(); });

  // --- palette of actions ----------------------------------------------------------------------------------------
  const palette = () => one('#palette');
  const actions = () => all('.side a, [data-action]').map(element => ({ text: element.dataset.action || element.textContent.trim(), group: element.dataset.group || '', run: () => element.click() }));
  const draw = () => {
    const wanted = one('input', palette()).value.trim().toLowerCase();
    const found = actions().filter(action => action.text.toLowerCase().includes(wanted));
    one('ul', palette()).replaceChildren(...found.map((action, index) => {
      const item = Object.assign(document.createElement('li'), { textContent: action.text, onclick: () => { palette().close(); action.run(); } });
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', index === 0);
      const group = Object.assign(document.createElement('span'), { textContent: action.group });
      item.append(group);
      return item;
    }));
  };
  const choose = by => {
    const items = all('li', palette());
    const now = items.findIndex(item => item.getAttribute('aria-selected') === 'true');
    const next = items[(now + by + items.length) % items.length];
    items.forEach(item => item.setAttribute('aria-selected', item === next));
    next?.scrollIntoView({ block: 'nearest' });
  };
  palette()?.addEventListener('input', draw);
  palette()?.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); choose(event.key === 'ArrowDown' ? 1 : -1); }
    if (event.key === 'Enter') { event.preventDefault(); one('li[aria-selected=true]', palette())?.click(); }
  });

  // --- keys ------------------------------------------------------------------------------------------------------
  document.addEventListener('keydown', event => {
    const here = event.target;
    if (event.code === 'KeyK' && (event.ctrlKey || event.metaKey) && palette()) {
      event.preventDefault();
      one('input', palette()).value = '';
      draw();
      palette().showModal();
    } else if (event.key === 'Enter' && event.ctrlKey) {
      (one('form[data-save]') || here.form || one('form[data-keep]'))?.requestSubmit();
    } else if (one('dialog[open]')) {
      return;
    } else if (event.key === 'Escape') {
      if (typing(here)) here.blur(); else if (one('[data-back]')) one('[data-back]').click();
      all('details.who[open]').forEach(menu => { menu.open = false; });
    } else if (!typing(here) && (event.key === '/' || event.code === 'Slash' && !event.shiftKey)) {
      event.preventDefault();
      one('.search input')?.focus();
    } else if (!typing(here) && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && rows().length) {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && here.matches('tr[data-open]')) {
      open(here);
    }
  });

  // --- the first wrong field gets the cursor ---------------------------------------------------------------------
  (one('.field.wrong input:not([type=hidden]), .field.wrong select, .field.wrong textarea') || one('[data-first]'))?.focus();
})();
