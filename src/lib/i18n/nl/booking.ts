export const booking = {
  title: 'Een afspraak maken',
}
