/** A value shown in the sentence of a problem. */
type Values = Record<string, string | number>

/**
 * Something about the database that the person who runs Dure has to settle. It is expected, so it is no bug:
 * show `problemSentence(error, language)` and stop.
 */
export class DatabaseProblem extends Error {
  readonly code: ProblemCode
  readonly values: Values

  constructor(code: ProblemCode, values: Values = {}, cause?: unknown) {
    super(fill(sentences[code].en, values), { cause })
    this.name = 'DatabaseProblem'
    this.code = code
    this.values = values
  }
}

/** The problem in one or two sentences that say what to do. */
export function problemSentence(problem: DatabaseProblem, language: 'ko' | 'en'): string {
  return fill(sentences[problem.code][language], problem.values)
}

function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'))
}

/** Every problem by its code. Korean puts values where no particle depends on their last sound. */
export const sentences = {
  data_folder_in_use: {
    ko: '다른 두레 서버가 이 폴더를 쓰고 있어요(폴더 {folder}, 프로세스 번호 {pid}). 그 서버를 먼저 멈추거나 다른 폴더를 지정해 주세요.',
    en: 'Another Dure server is using this folder ({folder}, process {pid}). Stop that server first, or give another folder.',
  },
  foreign_postgres: {
    ko: '두레가 켜지 않은 PostgreSQL이 이 데이터로 돌고 있어요(폴더 {folder}, 프로세스 번호 {pid}). 그것을 먼저 멈춰 주세요.',
    en: 'A PostgreSQL that Dure did not start is running on this data ({folder}, process {pid}). Stop it first.',
  },
  data_folder_not_writable: {
    ko: '데이터 폴더에 쓸 수 없어요(폴더 {folder}, 이유 {reason}). 폴더 주인으로 실행하거나 폴더 권한을 고쳐 주세요.',
    en: 'Dure cannot write to its data folder ({folder}: {reason}). Start it as the owner of the folder, or correct the permissions.',
  },
  data_folder_owner: {
    ko: '데이터가 다른 사용자의 것이에요(폴더 {folder}, 주인 번호 {owner}, 지금 사용자 번호 {user}). 처음 시작한 사용자로 실행하거나 chown -R로 주인을 바꿔 주세요.',
    en: 'The data belongs to another user ({folder}, owner {owner}, you are {user}). Start Dure as the user who started it first, or change the owner with chown -R.',
  },
  data_folder_version: {
    ko: '이 데이터는 PostgreSQL {found} 판으로 만들었는데 지금 두레는 {needed} 판을 써요(폴더 {folder}). 데이터를 만든 두레로 내보낸 뒤 새 폴더에서 가져와 주세요.',
    en: 'This data was made by PostgreSQL {found}, and this Dure uses {needed} ({folder}). Export it with the Dure that made it, then import it into a new folder.',
  },
  data_folder_damaged: {
    ko: '데이터 폴더에 PostgreSQL 데이터가 아닌 것이 들어 있어요(폴더 {folder}). 백업에서 되살리거나 그 폴더를 옮긴 뒤 다시 시작해 주세요.',
    en: 'The folder {folder} holds something that is no PostgreSQL data. Restore it from a backup, or move it away and start again.',
  },
  no_account: {
    ko: 'PostgreSQL을 실행할 사용자 계정이 없어요(사용자 번호 {user}). 시스템에 dure 계정을 만들거나(useradd --system dure) DATABASE_URL로 다른 PostgreSQL을 지정해 주세요.',
    en: 'There is no user account to run PostgreSQL with (user id {user}). Create one named dure (useradd --system dure), or name another PostgreSQL in DATABASE_URL.',
  },
  no_binaries: {
    ko: '이 컴퓨터({platform})에서 쓸 PostgreSQL이 설치되어 있지 않아요. npm ci를 다시 실행하거나 DATABASE_URL로 다른 PostgreSQL을 지정해 주세요.',
    en: 'No PostgreSQL is installed for this machine ({platform}). Run npm ci again, or name another PostgreSQL in DATABASE_URL.',
  },
  postgres_failed: {
    ko: 'PostgreSQL을 시작하지 못했어요. 이유: {reason} (기록 {log})',
    en: 'PostgreSQL did not start. Reason: {reason} (log: {log})',
  },
  database_unreachable: {
    ko: '데이터베이스에 연결하지 못했어요(주소 {host}, 이유 {reason}). DATABASE_URL과 데이터베이스 상태를 확인해 주세요.',
    en: 'Dure could not connect to the database ({host}: {reason}). Check DATABASE_URL and whether the database is running.',
  },
  database_too_old: {
    ko: '데이터베이스가 PostgreSQL {found} 판이에요. 두레에는 {needed} 판 이상이 필요해요.',
    en: 'The database is PostgreSQL {found}. Dure needs {needed} or newer.',
  },
  database_encoding: {
    ko: '데이터베이스의 문자 인코딩이 {found}예요. UTF8로 만든 데이터베이스를 지정해 주세요.',
    en: 'The database has the encoding {found}. Name a database made with UTF8.',
  },
  app_role_refused: {
    ko: '데이터베이스 사용자에게 역할 dure_app을 만들 권한이 없어요. 지난 기록은 트리거만으로 지켜요. 역할까지 쓰려면 데이터베이스 관리자가 “CREATE ROLE dure_app NOLOGIN; GRANT dure_app TO {user};”를 실행하면 돼요.',
    en: 'The database user may not create the role dure_app, so only triggers protect past entries. For the role as well, let an administrator of the database run: CREATE ROLE dure_app NOLOGIN; GRANT dure_app TO {user};',
  },
  migration_changed: {
    ko: '이미 적용한 이행 파일이 바뀌었어요({slice}의 {file}). 파일을 원래대로 되돌리고, 바꿀 것은 새 번호의 파일에 적어 주세요.',
    en: 'A migration that was already applied has changed ({slice}: {file}). Restore the file and put the change in a new number.',
  },
  migration_unknown: {
    ko: '데이터베이스가 지금 두레보다 새것이에요({slice}의 {file}까지 적용됨). 더 새로운 두레로 시작해 주세요.',
    en: 'The database is newer than this Dure ({slice}: {file} has been applied). Start it with a newer Dure.',
  },
  migration_misnamed: {
    ko: '이행 파일 이름이 올바르지 않아요({slice}의 {file}). 0001-이름.sql처럼 겹치지 않는 네 자리 번호로 시작해 주세요.',
    en: 'A migration has a wrong name ({slice}: {file}). Begin it with four digits of its own, as in 0001-name.sql.',
  },
  migration_failed: {
    ko: '이행 파일을 적용하지 못했어요({slice}의 {file}). 이유: {reason}. 이 파일이 바꾼 것은 모두 되돌렸어요.',
    en: 'A migration failed ({slice}: {file}). Reason: {reason}. Nothing of this file was kept.',
  },
} as const

/** The code of a problem. */
export type ProblemCode = keyof typeof sentences
