import type { Participant } from '../gate.port';
import type { Role } from '../room/seat';
import type { Allowed, Gatekeeper } from './gatekeeper.service';
import type { Visit } from './visit';

/** Who somebody in a room is and what they may do there, as it was last answered. */
export abstract class StandingSeat {
  constructor(
    readonly id: string,
    private readonly visit: Visit,
    protected readonly gatekeeper: Gatekeeper,
    protected standing: Allowed,
  ) {}

  get participant(): Participant {
    return this.standing.participant;
  }

  get role(): Role {
    return this.standing.role;
  }

  get isCurrent(): boolean {
    return this.gatekeeper.isCurrent(this.standing);
  }

  abstract close(code: number, reason: string): void;

  /** Asks the gate anew; whoever is not allowed any more is sent away. */
  protected async askAgain(): Promise<Role | 'none'> {
    const standing = await this.gatekeeper.standing(this.visit, true);
    if (!standing.allowed) {
      this.close(standing.code, standing.reason);
      return 'none';
    }
    this.standing = standing;
    return standing.role;
  }
}
