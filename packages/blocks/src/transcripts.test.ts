import { describe, expect, it } from 'vitest';
import { playTranscript, transcriptSchema } from './testing/transcript.ts';

const files = import.meta.glob('../../core/src/engine/transcripts/*.json', { eager: true, import: 'default' });
const transcripts = Object.entries(files).map(([file, data]) => ({ file, transcript: transcriptSchema.parse(data) }));

describe('transcripts', () => {
  it('there are some', () => {
    expect(transcripts.length).toBeGreaterThan(15);
  });

  it.each(transcripts.map(({ file, transcript }) => [transcript.title, file, transcript] as const))(
    '%s',
    (_title, _file, transcript) => {
      for (const { expected, actual } of playTranscript(transcript)) expect(actual).toEqual(expected);
    },
  );
});
