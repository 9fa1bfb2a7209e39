export const contact = {
  title: 'Een bericht sturen',
}
