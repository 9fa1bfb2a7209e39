/** Tells the other tabs of this device what was written here. They share one disk, so only the news travels. */
import type { Bytes } from '#lib/core/vault/record.ts'

export type TabMessage =
  { kind: 'written'; rows: { seq: number; document: string; update: Bytes }[] } | { kind: 'cleared' }

export interface Tabs {
  tell: (message: TabMessage) => void
  close: () => void
}

export function joinTabs(name: string, hear: (message: TabMessage) => void): Tabs {
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event: MessageEvent<TabMessage>) => {
    hear(event.data)
  }
  return {
    tell: (message) => {
      channel.postMessage(message)
    },
    close: () => {
      channel.close()
    },
  }
}
