import type { FailureValues } from '../failure.ts'
import type { Lang } from '../language.ts'

/** What can be wrong with an archive somebody brings, by code after `archive.`. */
export const archiveMessages: Record<Lang, Record<string, (values: FailureValues) => string>> = {
  ko: {
    not_an_archive: () => '두레 보관 파일이 아니에요. dure export로 만든 파일인지 확인해 주세요.',
    other_migrations: ({ theirs, ours }) =>
      `다른 판의 두레에서 만든 보관 파일이에요. 두 곳의 두레를 같은 판으로 맞춘 뒤 다시 내보내 주세요. (파일 ${theirs} / 여기 ${ours})`,
    already_here: ({ slug }) => `이 모임은 이미 여기에 있어요 (${slug}).`,
    slug_taken: ({ slug }) => `${slug} 주소를 다른 모임이 쓰고 있어요. 그 모임의 주소를 먼저 바꿔 주세요.`,
    damaged: ({ place }) => `보관 파일이 손상됐거나 바뀌었어요 (${place}). 아무것도 가져오지 않았어요.`,
  },
  en: {
    not_an_archive: () => 'This is not a Dure archive. Give a file made by dure export.',
    other_migrations: ({ theirs, ours }) =>
      `This archive was made by another version of Dure. Bring both to the same version and export again. (file: ${theirs}; here: ${ours})`,
    already_here: ({ slug }) => `This community is already here (${slug}).`,
    slug_taken: ({ slug }) => `Another community uses the address ${slug}. Change that one first.`,
    damaged: ({ place }) => `The archive is damaged or was altered (${place}). Nothing was imported.`,
  },
}
