// The outbox: what is known of mails, also of a wave before, and in little room.
import { fatesInOutbox, noteWave } from '../../../src/google/host/outbox.ts';
import { localSheet } from '../localSheet.ts';

beforeEach(() => {
  localSheet();
});

test('keeps what is known of an earlier wave, and the newest of each mail', () => {
  noteWave([
    { keys: ['a'], fate: 'sent' },
    { keys: ['b', 'c'], fate: 'waiting' },
  ]);
  noteWave([]);
  noteWave([{ keys: ['b'], fate: 'sending' }]);
  expect(['a', 'b', 'd'].map(fatesInOutbox())).toEqual(['sent', 'sending', undefined]);
});

test('forgets the oldest where there is no more room', () => {
  for (let wave = 0; wave < 200; wave += 1)
    noteWave(Array.from({ length: 20 }, (_, i) => ({ keys: [`${wave}/${i}`], fate: 'sent' as const })));
  const fateOf = fatesInOutbox();
  expect([fateOf('199/19'), fateOf('198/0'), fateOf('0/0')]).toEqual(['sent', 'sent', undefined]);
});
