/** The time, as often as ages change. */
class Clock {
  now = $state.raw(Date.now());

  constructor() {
    setInterval(() => (this.now = Date.now()), 20_000);
  }
}

export const clock = new Clock();
