// Hostile clients: each makes one attack after the other, and comes back as soon as it was shown the door.
import { setTimeout as pause } from 'node:timers/promises';
import { attacks } from './attacks.mjs';
import { stepOne } from './frame.mjs';
import { Socket } from './socket.mjs';

/** Whoever is not shown the door by then goes on to the next attack. */
const patienceMs = 1000;
const restMs = 50;
const nothing = stepOne(Buffer.from([0]));

export class Mob {
  going = false;
  /** attack -> close code -> how often */
  outcomes = new Map();
  working = [];

  /** @param places where each of them connects; @param victims client ids of honest people */
  start({ places, victims }) {
    this.going = true;
    this.outcomes.clear();
    this.working = places.map((place, number) => this.attack(place, victims, number));
  }

  /** @returns for each attack how it was answered */
  async stop() {
    this.going = false;
    await Promise.all(this.working);
    return [...this.outcomes].map(([name, codes]) => [name, Object.fromEntries(codes)]);
  }

  async attack(place, victims, number) {
    const names = Object.keys(attacks);
    for (let turn = number; this.going; turn += 1) {
      const name = names[turn % names.length];
      const code = await once(place, (socket) => attacks[name](socket, victims));
      const codes = this.outcomes.get(name) ?? new Map();
      this.outcomes.set(name, codes.set(code, (codes.get(code) ?? 0) + 1));
      await pause(restMs);
    }
  }
}

/** @returns the code with which it was closed; "not closed" when it was not */
function once(place, act) {
  return new Promise((resolve) => {
    let acted = false;
    const socket = new Socket(place, {
      read: () => undefined,
      opened: () => socket.send(nothing),
      message: () => {
        if (!acted) act(socket); // the document is there
        acted = true;
      },
      closed: (code) => resolve(code || 'cut'),
    });
    setTimeout(() => {
      resolve('not closed');
      socket.cut();
    }, patienceMs).unref();
  });
}
