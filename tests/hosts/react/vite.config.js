import react from "@vitejs/plugin-react";

export default { base: "/hosts/react/", build: { outDir: "../../../target/hosts/react", emptyOutDir: true }, plugins: [react()] };
