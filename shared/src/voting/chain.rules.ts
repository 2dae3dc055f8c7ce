/**
 * The chain of a round: what happened, in order, each event hashed together with the hash of the one before it, so that nothing can be taken out, put in,
 * changed or moved without changing every hash that follows; the last one is printed on receipts and minutes.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../collab';
import type { Ballot } from './ballot.schema';
import type { ChainEvent } from './chain.schema';

/** SHA-256 (FIPS 180-4) of a text in UTF-8, hex. */
export const sha256Text = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of bytes given in hexadecimal, hex: the receipt of a ballot secret, the commitment to a scrutineer's secret. */
export const sha256Hex = (hex: string): string => bytesToHex(sha256(hexToBytes(hex)));

/**
 * The hash of an event.
 * @param roundId of which it is
 * @param event without its hash; `previous` is the hash of the event before it, null for the first
 * @returns SHA-256 of the canonical JSON, hex
 */
export const hashOfEvent = (roundId: string, { seq, at, kind, body, previous }: Omit<ChainEvent, 'hash'>): string =>
  sha256Text(canonicalJson({ roundId, seq, at, kind, body, previous }));

/**
 * What the chain says of a ballot that nobody may read yet: a commitment, opened after the close by publishing its parts.
 * @param nonce 16 random bytes, hex: without it few possible ballots could be tried one by one
 */
export const ballotCommitment = ({ roundId, personId, nonce, ballot }: { roundId: string; personId: string; nonce: string; ballot: Ballot }): string =>
  sha256Text(canonicalJson({ roundId, personId, nonce, ballot }));

/** What the close says of the urn of a secret round: SHA-256 over the ballots in the order of their receipts, hex. @param ballots in any order */
export const urnSha256 = (ballots: readonly { receipt: string; ballot: Ballot; college: string | null }[]): string =>
  sha256Text(canonicalJson(ballots.map(({ receipt, ballot, college }) => ({ receipt, ballot, college })).toSorted((a, b) => (a.receipt < b.receipt ? -1 : 1))));

/**
 * The seed of a lot: nobody who has not seen every secret knows it, and nobody can change it after the opening.
 * @param closingHash hash of the `closed` event
 * @param secrets of the scrutineers in the order of their persons' ids, each 32 bytes in hexadecimal
 */
export const seedOf = (fingerprint: string, closingHash: string, secrets: readonly string[]): string =>
  sha256Text(canonicalJson({ fingerprint, closingHash, secrets }));
