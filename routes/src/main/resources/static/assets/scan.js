// The scanner's field: a scanner types faster than the server answers. Codes wait their turn, none is cut in two.
(() => {
  'use strict';
  const scanner = 'form.scan[hx-post]';
  const waiting = []; // read and not yet sent, oldest first
  let sent = null; // on its way to the server
  let ahead = ''; // of the next code, typed while the answer came
  const field = () => document.querySelector(`${scanner} [name=code]`);
  const next = () => {
    if (!field() || !waiting.length) return;
    const typed = field().value;
    field().value = waiting.shift();
    field().form.requestSubmit();
    field().value = typed;
  };

  document.addEventListener('submit', event => {
    if (!event.target.matches(scanner) || sent === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (field().value) waiting.push(field().value);
    field().value = '';
  }, true);
  document.addEventListener('htmx:beforeSend', event => {
    if (!event.target.matches(scanner)) return;
    sent = field().value;
    field().value = '';
  });
  document.addEventListener('htmx:beforeSwap', () => { ahead = field()?.value ?? ''; });
  document.addEventListener('htmx:afterSwap', () => { if (field() && ahead) field().value = ahead; });
  document.addEventListener('htmx:afterRequest', event => {
    if (!event.detail.requestConfig?.elt.matches(scanner)) return;
    const code = sent;
    sent = null;
    if (event.detail.successful) setTimeout(next);
    else if (field().value) waiting.unshift(code);
    else field().value = code;
  });

  // --- success and refusal are heard: the eyes are on the packs ---------------------------------------------------
  const tunes = { ok: [[880, 0.08]], note: [[660, 0.08]], warning: [[660, 0.12], [440, 0.12]], danger: [[220, 0.35]] };
  let audio = null;
  const play = kind => {
    audio ??= new AudioContext();
    let at = audio.currentTime;
    for (const [pitch, length] of tunes[kind] ?? []) {
      const tone = audio.createOscillator();
      tone.frequency.value = pitch;
      tone.connect(audio.destination);
      tone.start(at);
      tone.stop(at + length);
      at += length;
    }
  };
  document.addEventListener('htmx:afterSwap', event => {
    const heard = event.target.querySelector?.('[data-sound]');
    if (heard) play(heard.dataset.sound);
  });
})();
