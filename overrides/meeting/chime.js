/** A soft sound of two tones when the time is up, for those who want one. The choice is remembered on this device. */
(function () {
  "use strict";

  const { guidebook } = window;
  const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]")).content;
  const NAME = `${site}/sound`;
  const TONES = [660, 550]; // hertz

  let on = false;
  try {
    on = window.localStorage.getItem(NAME) === "on";
  } catch {
    // No storage: it is off.
  }
  /** @type {AudioContext | null} browsers play it only if it was made during a click */
  let sound = null;

  /** @param {number} tone @param {AudioContext} through @param {number} at seconds from now */
  function play(tone, through, at) {
    const [begin, end] = [through.currentTime + at, through.currentTime + at + 1.2];
    const [voice, volume] = [new OscillatorNode(through, { frequency: tone }), new GainNode(through, { gain: 0 })];
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(0.25, begin + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, end);
    voice.connect(volume).connect(through.destination);
    voice.start(begin);
    voice.stop(end);
  }

  guidebook.chime = {
    get on() {
      return on;
    },
    turn() {
      on = !on;
      try {
        window.localStorage.setItem(NAME, on ? "on" : "off");
      } catch {
        // No storage: the choice lasts as long as the page.
      }
      this.ready();
      this.ring();
    },
    ready() {
      if (on) sound ||= new AudioContext();
      void sound?.resume();
    },
    ring() {
      const through = sound;
      if (on && through) TONES.forEach((tone, index) => play(tone, through, index * 0.5));
    },
  };
})();
