const tick = (): void => undefined;
const minuteMs = 60 * 1000;

export function long(): void {
  setTimeout(tick, minuteMs);
}

export function alsoLong(): void {
  globalThis.setInterval(tick, 5001);
}

export function short(): void {
  setTimeout(tick, 5000);
}
