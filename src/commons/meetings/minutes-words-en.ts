import { capital, plural } from '../../kernel/language.ts'
import type { VoteFacts } from './minutes-facts.ts'
import type { minutesKo } from './minutes-words-ko.ts'

const answers: Record<string, string> = {
  yes: 'in favour',
  no: 'against',
  abstain: 'abstaining',
  agree: 'without objection',
  object: 'objecting',
  stand_aside: 'standing aside',
  block: 'blocking',
}

const outcomes = { passed: 'carried', failed: 'lost', tied: 'undecided, the vote being level' }

const bases: Record<string, string> = {
  yes_no: 'of those for and against',
  cast: 'of votes cast',
  present: 'of those present',
  eligible: 'of all members',
}

export const minutesEn: typeof minutesKo = {
  title: 'Minutes',
  of: (meeting) => `Minutes: ${meeting}`,
  editionNo: (n) => `Edition ${n}`,
  overview: 'The meeting',
  body: 'Co-op or group',
  kindOf: 'Meeting',
  when: 'Time',
  where: 'Place',
  called: 'Notice sent',
  notCalled: 'Met without notice',
  eligible: (members) => `All ${members}s`,
  attending: (members) => `${capital(members)}s present`,
  people: (n) => `${n}`,
  attendance: (present, represented) =>
    represented > 0
      ? `${present} (${present - represented} in person, ${represented} by proxy)`
      : `${present}`,
  quorum: 'Quorum',
  quorumIs: (needed, present) =>
    needed === null ? `${present} were present.` : `${needed} were needed and ${present} were present.`,
  chair: 'Chair',
  recorder: 'Recorder',
  opening: 'Opening',
  opened: (chair, time, members, eligible, present) =>
    `${chair}, in the chair, found that ${present} of ${plural(eligible, members)} were present and that there was a quorum, and opened the meeting at ${time}.`,
  course: 'Items and results',
  item: (n) => `Item ${n}`,
  report: (n) => `Report ${n}`,
  vote: (v, members) => voteEn(v, members),
  waits: {
    filing: 'It takes effect on the day its filing is accepted.',
    approval: 'It takes effect on the day it is approved.',
  },
  postponed: 'It was put off to another meeting.',
  notDealt: 'It was not dealt with.',
  done: 'It was dealt with.',
  candidate: 'Candidate or option',
  votes: 'Votes',
  result: 'Result',
  elected: 'Chosen',
  documents: 'Papers',
  recesses: 'Recess',
  recess: (from, until) => (until ? `${from} to ${until}` : `from ${from}`),
  closing: 'Closing',
  closed: (time) => `The chair said that the business of the meeting was done and closed it at ${time}.`,
  statement: (signers, members) =>
    signers > 0
      ? `To record the above, these minutes were written and are signed by the chair and ${plural(signers, members)} elected by the meeting.`
      : 'To record the above, these minutes were written and are signed by the chair.',
  mark: '(signature)',
  signer: () => 'Elected to sign',
  signedInApp: (day) => `signed here ${day}`,
  signedOnPaper: (day) => `signed on paper ${day}`,
  enclosures: 'Enclosed',
  attendanceList: 'List of those present',
  notice: 'Notice of the meeting',
  proxies: (n) => plural(n, 'proxy', 'proxies'),
  no: 'No.',
  name: 'Name',
  how: 'Present',
  inPerson: 'in person',
  byProxy: (holder) => `by proxy (${holder})`,
  family: 'a relative',
  left: (time) => `left at ${time}`,
  signatureColumn: 'Signature',
  total: (present, represented) =>
    `${present} in all (${present - represented} in person, ${represented} by proxy)`,
  corrects: (reason) => `This corrects an earlier edition: ${reason}`,
  member: { general: '', organ: 'member' },

  none: 'There are no minutes yet',
  noneText: 'They can be read here once the meeting is over and they are finished.',
  draft: 'Draft',
  stands: 'Finished',
  allSigned: 'Signed',
  print: 'Print',
  edit: 'Word the minutes',
  editLead: 'Say what was talked about. Numbers and results come from the meeting itself.',
  openingField: 'At the opening',
  itemField: (n, title) => `What was said on item ${n}, “${title}”`,
  closingField: 'At the closing',
  emptyHint: 'May be left empty.',
  save: 'Save',
  saved: 'Saved.',
  freezeTitle: 'Are the minutes finished?',
  freezeText: (n) =>
    `Then they can’t be edited, and ${plural(n, 'person is', 'people are')} asked to sign them. What is wrong can be put right in a further edition.`,
  freeze: 'Finish the minutes',
  frozen: 'The minutes are finished. Those who sign were told.',
  signTitle: 'Please sign',
  signText: 'Read the minutes and sign them if they are right.',
  sign: 'Sign',
  signed: 'You signed the minutes.',
  signatures: 'Signatures',
  waiting: 'Not signed yet',
  didSign: (day) => `Signed ${day}`,
  onPaper: 'Signatures on paper',
  onPaperText: 'Print the minutes, have them signed, and upload a photo.',
  whoSigned: 'Who signed?',
  scan: 'Photo of the signed minutes',
  saveScan: 'Record as signed',
  scanKept: 'The signatures on paper were recorded.',
  seeScan: 'See the signed paper',
  correct: 'Correct the minutes',
  correctText:
    'The finished minutes stay as they are; a further edition puts them right and is signed again.',
  why: 'What is wrong?',
  begin: 'Write a further edition',
  begun: 'A further edition was begun.',
  editions: 'Other editions',
  hash: 'Checksum',
}

function voteEn(v: VoteFacts, members: string): string {
  const where =
    v.way === 'phones' ? 'on phones' : v.secret || v.options.length > 0 ? 'on paper' : 'by show of hands'
  const there = `${plural(v.present, members)} present${v.proxies > 0 ? ` (${v.proxies} by proxy)` : ''}`
  const counted = v.answers
    ? Object.entries(answers)
        .filter(([answer]) => v.answers![answer] !== undefined)
        .map(([answer, word]) => `${v.answers![answer]} ${word}`)
        .join(', ')
    : v.options
        .filter((one) => one.votes !== null)
        .map((one) => `${one.label} ${one.votes}`)
        .join(', ')
  const begins = `The chair put it to the vote ${where}: of ${there}, ${counted}.`
  if (v.options.length > 0) {
    const chosen = v.options.filter((one) => one.elected).map((one) => one.label)
    return `${begins} ${chosen.length > 0 ? `The chair declared ${chosen.join(', ')} chosen.` : 'The chair declared that nothing was chosen.'}`
  }
  const needed = v.needed && v.outcome === 'passed' ? ` by ${shareEn(v)}` : ''
  const tie = v.tieBroken.length > 0 ? ' The vote being level, the chair decided.' : ''
  return `${begins}${tie} The chair declared it ${v.outcome ? outcomes[v.outcome] : 'voted on'}${needed}.`
}

function shareEn({ needed }: VoteFacts): string {
  if (!needed) return ''
  const { num, den, base } = needed
  const share =
    num * 2 === den ? 'a majority' : num === 2 && den === 3 ? 'at least two thirds' : `at least ${num}/${den}`
  return `${share} ${bases[base] ?? ''}`
}
