import { formatFraction, fraction, reduced, type Fraction } from '../../kernel';
import type { Electorate } from './electorate.rules';
import { Market, type Offer } from './equal-shares-market.rules';
import { leastCommonMultiple } from './harmonic.rules';
import { PhragmenCount, type Loads } from './phragmen.rules';
import type { Claim, SeatBySeat } from './seat-by-seat.rules';

export interface SeatMoney {
  seats: number;
  /** the voters share the money of so many seats more */
  raised: bigint;
  /** what follows when the money is spent: nothing, Phragmén's rule, or a run with more money, for which the market says how much more changes anything */
  whenSpent: 'stop' | 'sequential-phragmen' | 'raise';
}

/** A seat costs as many units of money as there are voters, so each of them has as many as there are seats. */
export class EqualSharesCount implements SeatBySeat {
  private readonly market: Market;
  private readonly price: bigint;
  /** whoever has a seat, and what each voter paid for it who had enough, in seats */
  private readonly payments = new Map<number, Fraction>();
  private second: PhragmenCount | undefined;

  constructor(
    private readonly electorate: Electorate,
    private readonly money: SeatMoney,
  ) {
    const { groups, supporters, votes, voters } = electorate;
    this.price = BigInt(Math.max(voters, 1));
    const costs = votes.map(() => this.price);
    const election = { costs, votes, groups, supporters, voters, budget: BigInt(money.seats) * this.price, unit: 1n, worthItsCost: false };
    this.market = new Market(election, money.raised, money.whenSpent !== 'raise');
  }

  /** How many seats more may be shared before anything changes; null when nothing ever does. */
  get lasts(): bigint | null {
    return this.market.lasts;
  }

  claims(): Claim[] {
    const [best, ...others] = this.offers();
    if (!best) return this.afterwards()?.claims() ?? [];
    const candidates = [best, ...others].map(({ project }) => project).toSorted((a, b) => a - b);
    return [{ candidates, measure: 'payment', value: formatFraction(this.paymentOf(best)) }];
  }

  take(candidate: number): void {
    const offer = this.offers().find(({ project }) => project === candidate);
    if (!offer) return this.afterwards()?.take(candidate);
    this.payments.set(candidate, this.paymentOf(offer));
    this.market.buy(offer);
  }

  /** What a voter has left is what they had less all payments, or nothing: which seat came first is forgotten. */
  markOf({ measure, value }: Claim): string {
    return `${measure} ${value}`;
  }

  private offers(): Offer[] {
    return this.second ? [] : this.market.bestOffers();
  }

  private paymentOf({ at, price }: Offer): Fraction {
    return reduced(fraction(at, price * this.price));
  }

  private afterwards(): PhragmenCount | undefined {
    if (this.money.whenSpent !== 'sequential-phragmen') return undefined;
    return (this.second ??= new PhragmenCount(this.electorate, this.loads(), [...this.payments.keys()]));
  }

  /** Money left over is load that is not carried yet. */
  private loads(): Loads {
    const denominator = leastCommonMultiple([this.price, ...[...this.payments.values()].map(({ den }) => den)]);
    const paid = new Map([...this.payments].map(([candidate, { num, den }]) => [candidate, (num * denominator) / den]));
    const start = (BigInt(this.money.seats) * denominator) / this.price;
    const ofGroup = this.electorate.groups.map(({ approved }) => {
      const left = approved.reduce((rest, candidate) => rest - (paid.get(candidate) ?? 0n), start);
      return left > 0n ? -left : 0n;
    });
    return { denominator, ofGroup };
  }
}
