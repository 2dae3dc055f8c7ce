import { defineErrors } from '../kernel';

export const votingErrors = defineErrors('voting', {
  round_not_found: 'not_found',
  round_not_open: 'conflict',
  round_closed: 'conflict',
  not_on_roll: 'forbidden',
  /** those who have not voted were reminded less than a day ago; `details.next` */
  reminded_lately: 'conflict',
  /** more people than can answer each other in a consent round; `details.most` */
  circle_too_large: 'unprocessable',
  roll_empty: 'conflict',
  /** somebody on the roll is in none of the rule's colleges */
  college_missing: 'conflict',
  /** a scrutineer is somebody who takes part in the group */
  scrutineer_unknown: 'unprocessable',
  not_a_scrutineer: 'forbidden',
  already_committed: 'conflict',
  /** the secret is not the one that was committed to */
  secret_wrong: 'unprocessable',
  /** a round that was opened before there were chains cannot be exported */
  no_chain: 'conflict',
  template_not_found: 'not_found',
  /** the round is not, or no longer, at the step that this belongs to */
  wrong_moment: 'conflict',
  /** the rule allows no extension, or not as far; `details.latest` says how far */
  extension_refused: 'unprocessable',
  /** who commits to a secret needs time before the opening */
  scrutineers_need_notice: 'unprocessable',
  opens_too_late: 'unprocessable',
  closes_too_soon: 'unprocessable',
  closes_too_late: 'unprocessable',
  threshold_invalid: 'unprocessable',
  weights_invalid: 'unprocessable',
  options_missing: 'unprocessable',
  /** the method does not take these options; `details.path` says which */
  rule_invalid: 'unprocessable',
  /** the method does not take this ballot; `details.path` says why */
  ballot_invalid: 'unprocessable',
  /** named and closed rounds take ballots with a name, secret rounds take sealed ones */
  wrong_secrecy: 'conflict',
  already_signed: 'conflict',
  /** somebody else's ballot has this receipt: nothing was taken */
  receipt_taken: 'conflict',
  /** no ballot in the urn has this receipt */
  receipt_unknown: 'not_found',
  /** who is to hold it holds as many as the rule allows */
  proxy_cap_reached: 'conflict',
  /** who holds proxies gives none, and who has given theirs holds none */
  proxy_chain: 'conflict',
  /** the ballot is cast: by who holds the proxy, or by the person themself */
  proxy_used: 'conflict',
  proxy_not_on_roll: 'unprocessable',
  proxy_self: 'unprocessable',
  /** organisations cannot vote under this rule; `details.fault` says why: secret, proxies, colleges */
  electorate_invalid: 'unprocessable',
  /** the delegate has voted: their alternate does not any more */
  delegate_voted: 'conflict',
  /** who is delegate or alternate votes in the group */
  mandate_not_a_voter: 'unprocessable',
  mandate_alternate_self: 'unprocessable',
  /** this person is the delegate of another organisation of the group */
  mandate_delegate_taken: 'conflict',
  mandate_not_found: 'not_found',
  /** delegates no longer vote in the group; `details.organisations` are theirs */
  mandate_stale: 'conflict',
  /** the round is not by consent, or not at this step; `details.step` says at which */
  wrong_step: 'conflict',
  /** whose objection is judged has changed it, or has none */
  objection_gone: 'conflict',
  /** an objection lies on words that do not stand in the text */
  quote_not_in_text: 'unprocessable',
  objection_own: 'unprocessable',
  /** somebody has not answered, or an objection stands */
  no_consent: 'conflict',
  /** there is no objection to work on */
  nothing_to_integrate: 'conflict',
  /** a ballot that others enter is not secret to them, so secret rounds take none */
  desk_needs_names: 'conflict',
  /** whose ballot it is enters it nowhere but for themself */
  desk_own_ballot: 'forbidden',
  /** who has entered it does not confirm it */
  desk_second_person: 'forbidden',
  /** the voter, or who holds their proxy, has voted */
  desk_voter_voted: 'conflict',
  /** somebody else has entered a ballot for this voter, which waits for a second person */
  desk_waiting: 'conflict',
  desk_not_on_roll: 'unprocessable',
  desk_not_found: 'not_found',
  /** the two entries are not the same ballot: nothing was cast */
  desk_differs: 'conflict',
  /** it is cast, or was found to differ: it is no longer to be confirmed or withdrawn */
  desk_settled: 'conflict',
});
