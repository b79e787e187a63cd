// Plain JavaScript without imports: it must run, and say what is missing, on any Node there is.
const needed = 26;
const found = Number(process.versions.node.split('.')[0]);
if (found < needed) {
  console.error(
    `Ibid needs Node ${needed}, and this is Node ${process.versions.node}. \`npm ci\` installs Node ${needed} beside the other packages on Linux, macOS and Windows:\n` +
      `run \`npm ci\` again (without --omit=optional), start through npm (\`npm start\`), or install Node ${needed} or later from your system.`,
  );
  process.exit(1);
}
