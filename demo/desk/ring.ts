const PITCHES_HZ = [880, 1320];
const LENGTH_S = 0.35;

/** A soft two-note bell; silent where the browser does not let a page sound yet. */
export function ring(): void {
  try {
    const audio = new AudioContext();
    const gain = audio.createGain();
    gain.gain.setValueAtTime(0.06, audio.currentTime);
    gain.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + LENGTH_S);
    gain.connect(audio.destination);
    for (const pitch of PITCHES_HZ) {
      const tone = audio.createOscillator();
      tone.frequency.value = pitch;
      tone.connect(gain);
      tone.start();
      tone.stop(audio.currentTime + LENGTH_S);
    }
  } catch {
    // No sound here; the title and the list say it too.
  }
}
