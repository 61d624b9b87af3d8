import type { FailureValues } from '../../kernel/failure.ts'
import type { FetchRefusal } from '../../kernel/fetch.ts'
import { type Lang, plural } from '../../kernel/language.ts'

const ko = {
  usage: `두레: 우리 모임의 공동 사무국

사용법: dure 명령 [값 …] [옵션 …]

  start                                       서버를 시작해요 (PORT, DURE_DATA, DATABASE_URL)
  demo                                        빈 서버에 보기 모임들을 넣어요
  list                                        이 서버의 모임을 보여 줘요
  new 본보기 --name 이름 [--slug 주소] [--language ko|en] [--as 사람]
                                              모임을 새로 열어요
  do 모임 영역.명령 --input JSON --as 사람 [--key 열쇠] [--preview] [--on-behalf 구성원]
                                              명령을 실행해요
  get 모임 영역.조회 [--input JSON] [--as 사람] 조회해요
  verify 모임|파일|주소                        기록과 금액이 봉인된 그대로인지 확인해요
  export 모임 [--journal] [--out 파일]         모임 전체(또는 공개 처리 기록)를 내보내요
  import 파일                                 내보낸 모임을 가져와요
  books 모임 --format hledger|csv|balances [--as 사람]
                                              장부를 내보내요
  count 파일 [--method 방법] [--seats 수] [--budget 금액] [--completion add1] [--params 이름=값,…]
        [--tie order|lot|none] [--seed 씨앗]   표 파일을 세요 (BLT, Pabulib, 두레에서 내려받은 표)

--input 은 JSON이나 @파일, 표준 입력이면 - 를 적어요. 사람은 이메일, 사람 번호, 구성원의 이름이나 번호로 적어요.
--json 을 붙이면 결과를(실패하면 까닭을) JSON으로 적어요. --lang ko|en 으로 언어를 골라요.

끝남 값: 0 됨 · 1 안 됨 · 2 잘못 적음 · 3 찾지 못함 · 4 확인되지 않음 · 5 데이터베이스 문제 · 70 두레의 잘못`,
  more: '이 두레에 있는 것:',
  problem: {
    unknown_command: ({ command }: Values) => `${command} 명령은 없어요. dure help 로 명령을 볼 수 있어요.`,
    unknown_option: ({ option }: Values) => `${option} 옵션은 없어요. dure help 로 옵션을 볼 수 있어요.`,
    option_value: ({ option }: Values) => `${option} 옵션에 값을 적어 주세요.`,
    arguments: ({ command }: Values) =>
      `dure ${command}: 값의 개수가 맞지 않아요. dure help 로 확인해 주세요.`,
    missing: ({ option }: Values) => `${option} 옵션이 꼭 필요해요.`,
    bad_choice: ({ option, choices }: Values) => `${option} 옵션은 ${choices} 가운데 골라 주세요.`,
    bad_name: ({ name }: Values) => `${name}: "영역.이름" 꼴로 적어 주세요.`,
    bad_json: ({ option }: Values) => `${option}에 적은 것이 올바른 JSON이 아니에요.`,
    bad_number: ({ option, text }: Values) => `${option} 옵션에는 1 이상의 수를 적어 주세요("${text}").`,
    bad_param: ({ method, param }: Values) =>
      `${method} 방법에는 그런 설정이 없거나 값이 맞지 않아요: ${param}`,
  },
  failure: {
    no_installation: ({ folder }: FailureValues) =>
      `${folder} 폴더에는 아직 두레가 없어요. dure start 로 시작해 주세요.`,
    no_such_person: ({ person }: FailureValues) => `${person}: 그런 사람을 찾지 못했어요.`,
    ambiguous_person: ({ person, choices }: FailureValues) =>
      `${person}: 여러 사람이 있어요. 번호로 적어 주세요: ${choices}`,
    unclaimed: ({ person }: FailureValues) =>
      `${person} 님은 아직 로그인한 적이 없어요. 맡은 사람이 --as 로, 이 사람은 --on-behalf 로 적어 주세요.`,
    no_such_template: ({ template, templates }: FailureValues) =>
      `${template} 본보기는 없어요. 있는 것: ${templates}`,
    no_file: ({ file }: FailureValues) => `${file} 파일을 읽을 수 없어요.`,
    file_exists: ({ file }: FailureValues) =>
      `${file} 파일이 이미 있어요. --out 으로 다른 이름을 적어 주세요.`,
    not_written: ({ file, reason }: FailureValues) => `${file} 파일을 쓸 수 없어요 (${reason}).`,
    not_empty: () => '이미 모임이 있는 서버예요. 보기 모임은 빈 서버에만 넣을 수 있어요.',
    bad_answer: ({ host, status }: FailureValues) => `${host}에서 처리 기록을 받지 못했어요 (${status}).`,
    job_failed: ({ problem }: FailureValues) => `일을 마치지 못했어요 (${problem}).`,
  },
  fetch: {
    not_an_address: (host: string) => `${host}: 웹 주소가 아니에요.`,
    private_address: (host: string) => `${host}: 내부 주소라서 열지 않았어요.`,
    unreachable: (host: string) => `${host}에 연결하지 못했어요.`,
    too_slow: (host: string) => `${host}에서 답이 너무 늦어요.`,
    too_large: (host: string) => `${host}에서 온 답이 너무 커요.`,
    redirected: (host: string) => `다른 곳(${host})으로 넘기는 주소라서 따라가지 않았어요.`,
  } satisfies Record<FetchRefusal, (host: string) => string>,
  bug: (reference: string) =>
    `뜻밖의 문제가 생겼어요 (번호 ${reference}). DURE_DEBUG=1 을 붙여 다시 하면 자세한 내용을 볼 수 있어요.`,
  listHeads: ['주소', '이름', '구성원', '기록'],
  noCommons: '아직 모임이 없어요. dure new 본보기 --name 이름 으로 열 수 있어요.',
  founded: (name: string, slug: string) => `${name} 모임을 열었어요: ${slug}`,
  next: (slug: string, url: string) =>
    `이제 dure start 로 서버를 켜고 ${url} 에서 사람들을 초대해 보세요.\n명령줄에서는 dure get ${slug} members.me 처럼 써요.`,
  nextRunning: (slug: string, url: string) =>
    `이제 ${url} 에서 사람들을 초대해 보세요.\n명령줄에서는 dure get ${slug} members.me 처럼 써요.`,
  operator: '운영자',
  entries: (count: number) => `기록 ${count}건`,
  hiddenEntries: (count: number) => `그중 ${count}건은 내용이 가려져 있어 봉인만 확인했어요.`,
  root: '뿌리',
  key: '서명 열쇠',
  verified: '확인했어요: 봉인된 그대로예요.',
  notVerified: (count: number) => `확인되지 않았어요: 맞지 않는 곳이 ${count}곳 있어요.`,
  written: (file: string) => `${file} 에 적었어요.`,
  imported: (name: string, slug: string) => `${name} 모임을 가져왔어요: ${slug}`,
  demoLoaded: '보기 모임을 넣었어요.',
  waitingForOthers: '다른 dure 명령이 끝나기를 기다려요 …',
  progress: (done: string, total: string | undefined) => (total ? `${done} / ${total}` : done),
}

type Values = Record<string, string>
export type CliWords = typeof ko
export type CliFailure = keyof CliWords['failure']

const en: CliWords = {
  usage: `Dure: a community's shared office

Usage: dure COMMAND [ARGUMENT …] [OPTION …]

  start                                       start the server (PORT, DURE_DATA, DATABASE_URL)
  demo                                        load the demonstration into an empty installation
  list                                        show the communities of this installation
  new TEMPLATE --name NAME [--slug SLUG] [--language ko|en] [--as PERSON]
                                              found a community
  do COMMONS SLICE.COMMAND --input JSON --as PERSON [--key KEY] [--preview] [--on-behalf MEMBER]
                                              send a command
  get COMMONS SLICE.QUERY [--input JSON] [--as PERSON]
                                              ask a query
  verify COMMONS|FILE|URL                     check that journal and amounts are as they were sealed
  export COMMONS [--journal] [--out FILE]     export all of a community (or its public journal)
  import FILE                                 bring an exported community in
  books COMMONS --format hledger|csv|balances [--as PERSON]
                                              export the books
  count FILE [--method METHOD] [--seats N] [--budget AMOUNT] [--completion add1] [--params NAME=VALUE,…]
        [--tie order|lot|none] [--seed SEED]   count a file of ballots (BLT, Pabulib, or exported by Dure)

--input takes JSON, @FILE, or - for standard input. PERSON is an e-mail address, a person's id, or a member's name or
number. --json prints the result (or, when it fails, the reason) as JSON. --lang ko|en chooses the language.

Exit codes: 0 done · 1 refused · 2 typed wrongly · 3 not found · 4 not verified · 5 database · 70 a fault of Dure`,
  more: 'What else this Dure has:',
  problem: {
    unknown_command: ({ command }) => `There is no command ${command}. See dure help.`,
    unknown_option: ({ option }) => `There is no option ${option}. See dure help.`,
    option_value: ({ option }) => `The option ${option} needs a value.`,
    arguments: ({ command }) => `dure ${command}: wrong number of arguments. See dure help.`,
    missing: ({ option }) => `The option ${option} is required.`,
    bad_choice: ({ option, choices }) => `${option} is one of ${choices}.`,
    bad_name: ({ name }) => `${name}: write it as SLICE.NAME.`,
    bad_json: ({ option }) => `${option} is not valid JSON.`,
    bad_number: ({ option, text }) => `${option} takes a number from 1 ("${text}").`,
    bad_param: ({ method, param }) => `${method} has no such parameter, or not with this value: ${param}`,
  },
  failure: {
    no_installation: ({ folder }) => `There is no Dure in ${folder} yet. Begin with dure start.`,
    no_such_person: ({ person }) => `There is nobody called ${person}.`,
    ambiguous_person: ({ person, choices }) => `${person} could be several people. Give an id: ${choices}`,
    unclaimed: ({ person }) =>
      `${person} has never signed in. Name an officer with --as, and this member with --on-behalf.`,
    no_such_template: ({ template, templates }) =>
      `There is no template ${template}. There are: ${templates}`,
    no_file: ({ file }) => `${file} cannot be read.`,
    file_exists: ({ file }) => `${file} exists already. Give another name with --out.`,
    not_written: ({ file, reason }) => `${file} cannot be written (${reason}).`,
    not_empty: () => 'There are communities here already. The demonstration needs an empty installation.',
    bad_answer: ({ host, status }) => `${host} gave no journal (${status}).`,
    job_failed: ({ problem }) => `The work could not be finished (${problem}).`,
  },
  fetch: {
    not_an_address: (host) => `${host} is not a web address.`,
    private_address: (host) => `${host} is a private address and was not opened.`,
    unreachable: (host) => `${host} could not be reached.`,
    too_slow: (host) => `${host} took too long to answer.`,
    too_large: (host) => `${host} answered too much.`,
    redirected: (host) => `The address leads on to ${host}; it was not followed.`,
  },
  bug: (reference) =>
    `Something unexpected went wrong (reference ${reference}). Try again with DURE_DEBUG=1 to see what.`,
  listHeads: ['slug', 'name', 'members', 'entries'],
  noCommons: 'No communities yet. Found one with dure new TEMPLATE --name NAME.',
  founded: (name, slug) => `Founded ${name}: ${slug}`,
  next: (slug, url) =>
    `Now start the server with dure start and invite people at ${url}.\nHere, ask with dure get ${slug} members.me.`,
  nextRunning: (slug, url) => `Now invite people at ${url}.\nHere, ask with dure get ${slug} members.me.`,
  operator: 'Operator',
  entries: (count) => plural(count, 'entry', 'entries'),
  hiddenEntries: (count) => `${plural(count, 'entry', 'entries')} of these are shown only by their seal.`,
  root: 'root',
  key: 'signed by',
  verified: 'verified',
  notVerified: (count) => `Not verified: ${plural(count, 'thing')} not as it was sealed.`,
  written: (file) => `Written to ${file}`,
  imported: (name, slug) => `Imported ${name}: ${slug}`,
  demoLoaded: 'The demonstration is loaded.',
  waitingForOthers: 'Waiting for another dure command to end …',
  progress: (done, total) => (total ? `${done} of ${total}` : done),
}

export const cliWords: Record<Lang, CliWords> = { ko, en }
