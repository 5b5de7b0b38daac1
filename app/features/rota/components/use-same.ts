import { useMemo, useState } from 'react';

/** A value that came with the page, the same object as long as it says the same, so that what is made of it is kept. */
export function useSame<Value>(value: Value): Value {
  const text = useMemo(() => JSON.stringify(value), [value]);
  const [kept, setKept] = useState({ value, text });
  if (kept.text === text) return kept.value;
  setKept({ value, text });
  return value;
}
