/** Two soft tones for a message that nobody looks at, made here: no file to fetch. */
let context: AudioContext | undefined;

export function chime(): void {
  context ??= new AudioContext();
  // Before anybody has touched the page, browsers keep it silent: then there is no sound, and nothing waits for one.
  if (context.state === 'suspended') void context.resume().catch(() => undefined);
  const start = context.currentTime;
  for (const [pitch, wait] of [[660, 0], [880, 0.12]] as const) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start + wait);
    volume.gain.linearRampToValueAtTime(0.08, start + wait + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + wait + 0.4);
    tone.connect(volume).connect(context.destination);
    tone.start(start + wait);
    tone.stop(start + wait + 0.45);
  }
}
