import MarkdownIt from 'markdown-it'
import { globSync, readFileSync } from 'node:fs'

/** So many posts as WordPress exports them, made of our own Dutch and English articles by turns. */
export function blogOf(count: number): string {
  const texts = globSync('content/*/*.md').map((file) => readFileSync(file, 'utf8').replace(/^---[\s\S]*?\n---\n/, ''))
  const renderer = new MarkdownIt()
  const posts = texts.map((text) => renderer.render(text))
  return exportOf(Array.from({ length: count }, (_, at) => posts[at % posts.length] ?? ''))
}

const exportOf = (posts: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Demo</title><link>https://demo.example</link>
<language>nl-NL</language><wp:base_blog_url>https://demo.example</wp:base_blog_url>
${posts.map(itemOf).join('\n')}
</channel></rss>`

const itemOf = (
  html: string,
  at: number,
) => `<item><title>Demo ${String(at)}</title><link>https://demo.example/2019/05/demo-${String(at)}/</link>
<guid>https://demo.example/?p=${String(at)}</guid><content:encoded><![CDATA[${html}]]></content:encoded><wp:post_id>${String(at)}</wp:post_id>
<wp:post_date_gmt>2019-05-04 08:30:00</wp:post_date_gmt><wp:post_name>demo-${String(at)}</wp:post_name><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type><category domain="category" nicename="demo"><![CDATA[Demo]]></category></item>`
