const BEEPS = [880, 1175];
const BEEP_S = 0.18;
let audio: AudioContext | null = null;

/** Browsers make no sound before the person has touched the page once. */
export function allowSound(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** Two short tones and a shake: a new gig is there. */
export function ring(): void {
  if ('vibrate' in navigator) navigator.vibrate([200, 100, 200]);
  if (audio?.state !== 'running') return;
  for (const [n, pitch] of BEEPS.entries()) beep(audio, pitch, audio.currentTime + n * BEEP_S);
}

function beep(on: AudioContext, pitch: number, at: number): void {
  const tone = on.createOscillator();
  const loudness = on.createGain();
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.2, at);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + BEEP_S);
  tone.connect(loudness).connect(on.destination);
  tone.start(at);
  tone.stop(at + BEEP_S);
}
