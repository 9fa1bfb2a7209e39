/** Whoever reads this page once has it with them: it is worth nothing when it needs a network. */
import { keepOffline } from '#lib/device/offline.ts'

keepOffline()
