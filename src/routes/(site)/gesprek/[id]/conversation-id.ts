/** Ids are random UUIDs, made by the browser that began the conversation. */
export const isConversationId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** Id and key in a link that somebody pasted; `null` when it is not a whole one. */
export function readLink(text: string): { id: string; key: string } | null {
  const [, id = '', key = ''] = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})#([\w-]{43})\s*$/.exec(text) ?? []
  return id === '' ? null : { id, key }
}
