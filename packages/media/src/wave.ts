/** Mono sound in memory, one number from -1 to 1 per sample. */
export type Sound = { rate: number; samples: Float32Array };

/** Reads 16-bit mono PCM, which espeak-ng writes and the recording kit asks for. */
export function readWave(file: Buffer): Sound {
  const rate = file.readUInt32LE(24);
  if (file.readUInt16LE(22) !== 1 || file.readUInt16LE(34) !== 16) {
    throw new Error("A voice file must be mono, 16 bit.");
  }
  const start = file.indexOf("data", 36, "ascii") + 8;
  // espeak-ng leaves the length open when it writes to a pipe, so the file's own end decides.
  const count = Math.floor((file.length - start) / 2);
  return {
    rate,
    samples: Float32Array.from(
      { length: count },
      (_, at) => file.readInt16LE(start + at * 2) / 32768,
    ),
  };
}

export function writeWave({ rate, samples }: Sound): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write("RIFF", 0, "ascii");
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write("WAVEfmt ", 8, "ascii");
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36, "ascii");
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((value, at) => {
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32767), 44 + at * 2);
  });
  return file;
}

/** The same sound without the silence before its first and after its last word. */
export function trimmed({ rate, samples }: Sound): Sound {
  const isHeard = (value: number) => Math.abs(value) > 0.004;
  const first = samples.findIndex(isHeard);
  const last = samples.findLastIndex(isHeard);
  const margin = Math.round(rate * 0.03);
  return first < 0
    ? { rate, samples: new Float32Array() }
    : { rate, samples: samples.slice(Math.max(0, first - margin), last + margin) };
}

/** Lays sounds on one track at the given seconds; overlapping sounds are added. */
export function mixed(rate: number, totalSeconds: number, parts: [number, Sound][]): Sound {
  const samples = new Float32Array(Math.round(totalSeconds * rate));
  for (const [atSeconds, part] of parts) {
    const offset = Math.round(atSeconds * rate);
    part.samples.forEach((value, at) => {
      if (offset + at < samples.length) samples[offset + at] = (samples[offset + at] ?? 0) + value;
    });
  }
  return { rate, samples };
}

/** Two soft notes that tell a listener without a screen that something new begins. */
export function chime(rate: number, frequencies: number[]): Sound {
  const gap = 0.16;
  const fade = 0.9;
  const count = Math.round((gap * (frequencies.length - 1) + fade) * rate);
  const samples = Float32Array.from({ length: count }, (_, at) => {
    const seconds = at / rate;
    return frequencies.reduce((sum, frequency, note) => {
      const since = seconds - note * gap;
      if (since < 0) return sum;
      const loudness = Math.min(1, since / 0.02) * Math.exp(-since * 5) * 0.06;
      return sum + loudness * Math.sin(2 * Math.PI * frequency * since);
    }, 0);
  });
  return { rate, samples };
}
