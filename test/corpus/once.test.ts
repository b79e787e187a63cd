import { expect, test } from 'vitest';
import { once } from '#src/corpus/once.ts';
import { onceForEach } from '#src/corpus/once-for-each.ts';

test.for([1, 'text', null, undefined, false])(
  '%j is worked out when it is first asked for, and never again',
  (value) => {
    let times = 0;
    const get = once(() => {
      times++;
      return value;
    });
    expect(times).toBe(0);
    expect([get(), get()]).toEqual([value, value]);
    expect(times).toBe(1);
  },
);

test('what fails is tried again', () => {
  let times = 0;
  const get = once(() => {
    times++;
    if (times === 1) throw new Error('not yet');
    return times;
  });
  expect(get).toThrow('not yet');
  expect([get(), get()]).toEqual([2, 2]);
});

test('for each thing by itself', () => {
  const [a, b] = [{ n: 1 }, { n: 2 }];
  const seen: number[] = [];
  const double = onceForEach(({ n }: { n: number }) => {
    seen.push(n);
    return 2 * n;
  });
  expect([double(a), double(b), double(a)]).toEqual([2, 4, 2]);
  expect(seen).toEqual([1, 2]);
});
