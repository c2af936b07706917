import vue from "@vitejs/plugin-vue";

const isCustomElement = (tag) => tag.startsWith("care-");

export default { base: "/hosts/vue/", build: { outDir: "../../../target/hosts/vue", emptyOutDir: true }, plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
