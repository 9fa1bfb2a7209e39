import { error } from '@sveltejs/kit'

/** Every address that leads nowhere gets the site around its message, in its own language. */
export const load = () => error(404, 'not found')
