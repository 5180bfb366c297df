/** The page at `/` in a browser, while no console is built. */
export const HOME_PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>学籍 Xueji</title>
<style>body{font:16px/1.7 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem;color:#222}code{background:#f2f2f2;padding:.1em .3em}dt{margin-top:1rem}dd{margin:0 0 0 1.5rem;color:#555}</style>
<h1>学籍 <small>Xueji</small></h1>
<p>全国中小学生学籍：学生、就读、转学、资助与统计，一张图。<br>National student records: students, enrolment, transfers, funding and statistics as one graph.</p>
<dl>
<dt><code>POST /graphql</code><dd>查询与办理 · queries and mutations. <code>Authorization: Bearer …</code>
<dt><code>POST /graphql/stream</code><dd>转学事件订阅 · transfer events (GraphQL over SSE), replayed from <code>Last-Event-ID</code>
<dt><code>POST /roster-imports</code><dd>批量导入学籍 · a roster file (CSV), read by <code>rosterImport(id:)</code>
<dt><code>POST /admission-imports</code><dd>上传录取名单 · an admission list (CSV) of the plan in the header <code>X-Plan-Id</code>
<dt><code>GET /operator/{service}/parked?first=20</code><dd>待处理事件 · parked events of one service, for the national operator; <code>POST …/parked/replay</code>, <code>POST …/parked/discard</code>, <code>GET …/actions</code>
<dt><a href="/explorer"><code>/explorer</code></a>, <a href="/schema.graphql"><code>/schema.graphql</code></a><dd>查询工具与图谱定义 · GraphiQL and the SDL
<dt><a href="/healthz"><code>/healthz</code></a><dd>运行状况 · whether every part works
</dl>
<p>演示令牌 · A demo token: <code>npm run --silent token -- --role registrar --unit 410105</code></p>
</html>
`;
