/** A program of a framework or language, as its own generator or guide sets it up. */
export interface Program {
  readonly name: string
  /** What has to be on the machine. */
  readonly needs?: string
  /** Packages of the npm registry. */
  readonly npm?: readonly string[]
  /** Packages that have to stand in `dependencies`. */
  readonly saved?: readonly string[]
  /** Packages of PyPI, in `.venv`. */
  readonly pip?: readonly string[]
  /** `§` stands for the key. */
  readonly files: Readonly<Record<string, string>>
  readonly json?: Readonly<Record<string, unknown>>
  readonly build?: string
  /** What has to be in a file afterwards: path, and a part of its text. */
  readonly after?: Readonly<Record<string, string>>
  /** What starts it; left out where `fix` names the command. `PORT` is replaced. */
  readonly start?: string
  /** The page that answers with the key's digest; left out where the program prints it. */
  readonly page?: string
  /** What browsers get. */
  readonly bundle?: string
}

const NODE_DIGEST = "createHash('sha256').update(key).digest('hex')"
const TSCONFIG = JSON.stringify({
  compilerOptions: {
    strict: true,
    noPropertyAccessFromIndexSignature: true,
    noUncheckedIndexedAccess: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    module: 'commonjs',
    target: 'es2022',
    outDir: 'dist',
    skipLibCheck: true,
  },
  include: ['src'],
})

export const PROGRAMS: readonly Program[] = [
  {
    name: 'Next.js',
    npm: ['next@15', 'react@19', 'react-dom@19'],
    files: {
      'app/layout.js': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>\n',
      'app/page.js': 'export default () => <p>shop</p>\n',
      'app/api/pay/route.js': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nexport const dynamic = 'force-dynamic'\nexport const GET = () => new Response(${NODE_DIGEST})\n`,
    },
    build: 'npx next build',
    start: 'npx next start -p PORT',
    page: '/api/pay',
    bundle: '.next/static',
  },
  {
    name: 'Vite with a server beside it',
    npm: ['vite@7'],
    json: { type: 'module', scripts: { start: 'node server/pay.js' } },
    files: {
      'index.html': '<script type="module" src="/src/main.js"></script>\n',
      'src/main.js': "document.title = await (await fetch('/pay')).text()\n",
      'server/pay.js': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nconsole.log(${NODE_DIGEST})\n`,
    },
    build: 'npx vite build --target esnext',
    start: 'npm start',
    bundle: 'dist',
  },
  {
    name: 'SvelteKit',
    npm: ['@sveltejs/kit@2', '@sveltejs/adapter-node@5', 'svelte@5', 'vite@7', '@sveltejs/vite-plugin-svelte@6'],
    json: { type: 'module' },
    files: {
      'svelte.config.js':
        "import adapter from '@sveltejs/adapter-node'\nexport default { kit: { adapter: adapter() } }\n",
      'vite.config.js': "import { sveltekit } from '@sveltejs/kit/vite'\nexport default { plugins: [sveltekit()] }\n",
      'src/app.html': '<html><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>\n',
      'src/routes/+page.svelte': '<p>shop</p>\n',
      'src/routes/pay/+server.js': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nexport const GET = () => new Response(${NODE_DIGEST})\n`,
    },
    build: 'npx vite build',
    start: 'npx vite preview --port PORT',
    page: '/pay',
    bundle: '.svelte-kit/output/client',
  },
  {
    name: 'Astro',
    npm: ['astro@5', '@astrojs/node@9'],
    json: { type: 'module' },
    files: {
      'astro.config.mjs':
        "import node from '@astrojs/node'\nexport default { output: 'server', adapter: node({ mode: 'standalone' }) }\n",
      'src/pages/pay.js': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nexport const GET = () => new Response(${NODE_DIGEST})\n`,
    },
    start: 'npx astro dev --port PORT --host 127.0.0.1',
    page: '/pay',
  },
  {
    name: 'Nuxt',
    npm: ['nuxt@4'],
    json: { type: 'module' },
    files: {
      'nuxt.config.js': 'export default { telemetry: false }\n',
      'app.vue': '<template><p>shop</p></template>\n',
      'server/api/pay.js': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nexport default defineEventHandler(() => ${NODE_DIGEST})\n`,
    },
    start: 'npx nuxt dev --port PORT --host 127.0.0.1',
    page: '/api/pay',
  },
  {
    name: 'NestJS in strict TypeScript',
    npm: [
      '@nestjs/core@11',
      '@nestjs/common@11',
      '@nestjs/platform-express@11',
      'reflect-metadata',
      'rxjs',
      'typescript@5',
      '@types/node',
    ],
    json: { scripts: { start: 'node dist/main.js' } },
    files: {
      'tsconfig.json': TSCONFIG,
      'src/main.ts': `import 'reflect-metadata'\nimport { createHash } from 'node:crypto'\nimport { Injectable, Module } from '@nestjs/common'\nimport { NestFactory } from '@nestjs/core'\n\n@Injectable()\nclass Pay {\n  readonly key: string = '§'\n  digest(): string {\n    return createHash('sha256').update(this.key).digest('hex')\n  }\n}\n\n@Module({ providers: [Pay] })\nclass App {}\n\nvoid NestFactory.createApplicationContext(App, { logger: false }).then((app) => console.log(app.get(Pay).digest()))\n`,
    },
    build: 'npx tsc',
    start: 'npm start',
  },
  {
    name: 'Django',
    pip: ['django'],
    files: {
      'manage.py':
        "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n",
      'shop/__init__.py': '',
      'shop/settings.py':
        "import hashlib\n\nSECRET_KEY = 'x' * 50\nSTRIPE_KEY = '§'\nprint(hashlib.sha256(STRIPE_KEY.encode()).hexdigest())\n",
    },
    start: 'npx --yes @dotenvx/dotenvx run -f .env -- .venv/bin/python manage.py check',
  },
  {
    name: 'Go',
    needs: 'go version',
    files: {
      'go.mod': 'module shop\n\ngo 1.20\n',
      'main.go':
        'package main\n\nimport (\n\t"crypto/sha256"\n\t"fmt"\n)\n\nconst stripeKey = "§"\n\nfunc main() { fmt.Printf("%x\\n", sha256.Sum256([]byte(stripeKey))) }\n',
    },
  },
  {
    name: 'Python',
    needs: 'python --version',
    files: {
      'pay.py': "import hashlib\n\nkey = '§'\nprint(hashlib.sha256(key.encode()).hexdigest())\n",
      'requirements.txt': '',
    },
  },
  { name: 'PHP', needs: 'php --version', files: { 'pay.php': "<?php\n$key = '§';\necho hash('sha256', $key);\n" } },
  {
    name: 'Ruby',
    needs: 'ruby --version',
    files: { 'pay.rb': "require 'digest'\nkey = '§'\nputs Digest::SHA256.hexdigest(key)\n" },
  },
  {
    name: 'Rails',
    needs: "ruby -e \"require 'logger'; require 'rails'\"",
    files: {
      Gemfile: "source 'https://rubygems.org'\ngem 'rails'\n",
      'config/application.rb':
        "require 'logger'\nrequire 'rails'\nrequire 'digest'\n\nclass Shop < Rails::Application\n  config.eager_load = false\n  config.logger = Logger.new(nil)\n  config.stripe_key = '§'\nend\n",
      'bin/rails':
        "#!/usr/bin/env ruby\nrequire_relative '../config/application'\nShop.initialize!\nputs Digest::SHA256.hexdigest(Rails.application.config.stripe_key)\n",
    },
    start: 'npx --yes @dotenvx/dotenvx run -f .env -- ruby bin/rails',
  },
  {
    name: 'dotenv-rails',
    needs: "ruby -e \"require 'logger'; require 'rails'; require 'dotenv-rails'\"",
    files: {
      Gemfile: "source 'https://rubygems.org'\ngem 'rails'\ngem 'dotenv-rails'\n",
      'config/application.rb':
        "require 'logger'\nrequire 'rails'\nrequire 'dotenv-rails'\nrequire 'digest'\n\nclass Shop < Rails::Application\n  config.eager_load = false\n  config.logger = Logger.new(nil)\n  config.stripe_key = '§'\nend\n",
      'shop.rb':
        "ENV['RAILS_ENV'] ||= 'development'\nrequire_relative 'config/application'\nShop.initialize!\nputs Digest::SHA256.hexdigest(Rails.application.config.stripe_key)\n",
    },
    start: 'ruby shop.rb',
  },
  {
    name: 'Expo',
    npm: [
      ...['expo@56', 'expo-router@56', 'expo-server@56', 'react@19.2.3', 'react-dom@19.2.3'], // 58 asks for Node 22
      ...['react-native@0.85.3', 'react-native-web@0.21'],
    ],
    json: { main: 'expo-router/entry' },
    files: {
      'app.json':
        '{ "expo": { "name": "shop", "slug": "shop", "scheme": "shop", "platforms": ["web"], "web": { "bundler": "metro", "output": "server" }, "plugins": ["expo-router"] } }\n',
      'app/index.tsx': 'export default () => <p>shop</p>\n',
      'app/pay+api.ts': `import { createHash } from 'node:crypto'\n\nconst key: string = '§'\nexport const GET = () => new Response(${NODE_DIGEST})\n`,
    },
    build: 'CI=1 EXPO_NO_TELEMETRY=1 EXPO_OFFLINE=1 EXPO_NO_TYPESCRIPT_SETUP=1 npx expo export -p web',
    start: 'CI=1 EXPO_NO_TELEMETRY=1 EXPO_OFFLINE=1 npx expo serve --port PORT',
    page: '/pay',
    bundle: 'dist/client',
  },
  {
    name: 'React Router',
    saved: ['@react-router/node@7.9.6'], // by which it knows the server
    npm: [
      ...['react-router@7.9.6', '@react-router/dev@7.9.6', '@react-router/serve@7.9.6'],
      ...['react@19', 'react-dom@19', 'vite@7', 'isbot'],
    ],
    json: { type: 'module' },
    files: {
      'vite.config.js':
        "import { reactRouter } from '@react-router/dev/vite'\nexport default { plugins: [reactRouter()] }\n",
      'app/root.jsx':
        'import { Outlet, Scripts } from \'react-router\'\nexport default () => <html lang="en"><body><Outlet /><Scripts /></body></html>\n',
      'app/routes.js':
        "import { route } from '@react-router/dev/routes'\nexport default [route('pay', 'routes/pay.js')]\n",
      'app/routes/pay.js': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nexport const loader = () => new Response(${NODE_DIGEST})\n`,
    },
    start: 'npx react-router dev --port PORT --host 127.0.0.1',
    page: '/pay',
  },
  {
    name: 'Cloudflare Workers',
    npm: ['wrangler@4'],
    json: { type: 'module' },
    files: {
      'wrangler.toml':
        'name = "shop"\nmain = "src/pay.js"\ncompatibility_date = "2025-06-01"\ncompatibility_flags = ["nodejs_compat"]\n',
      'src/pay.js': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nexport default { fetch: () => new Response(${NODE_DIGEST}) }\n`,
    },
    start: 'CI=1 WRANGLER_SEND_METRICS=false npx wrangler dev --port PORT --ip 127.0.0.1',
    page: '/',
  },
  {
    name: 'Serverless Framework',
    npm: ['serverless@3', 'serverless-offline@13'],
    files: {
      'serverless.yml':
        'service: shop\nuseDotenv: true\nprovider:\n  name: aws\n  runtime: nodejs20.x\n  environment:\n    STRIPE_SECRET_KEY: §\nplugins:\n  - serverless-offline\nfunctions:\n  pay:\n    handler: pay.handler\n    events:\n      - httpApi: GET /pay\n',
      'pay.js': `const { createHash } = require('node:crypto')\nconst key = process.env.STRIPE_SECRET_KEY\nexports.handler = async () => ({ statusCode: 200, body: ${NODE_DIGEST} })\n`,
    },
    start:
      'SLS_NOTIFICATIONS_MODE=off SLS_TELEMETRY_DISABLED=1 npx serverless offline --httpPort PORT --host 127.0.0.1 --lambdaPort 0 --albPort 0',
    page: '/pay',
  },
  {
    name: 't3-env in strict TypeScript',
    npm: ['@t3-oss/env-core', 'zod@4', 'tsx', 'typescript@5', '@types/node'],
    json: { type: 'module', scripts: { start: 'tsx src/pay.ts' } },
    files: {
      'tsconfig.json': TSCONFIG.replace('"commonjs"', '"esnext","moduleResolution":"bundler"'),
      'src/env.ts':
        "import { createEnv } from '@t3-oss/env-core'\nimport { z } from 'zod'\n\nexport const env = createEnv({\n  server: {\n    PORT: z.string().default('3000'),\n  },\n  runtimeEnv: process.env,\n})\n",
      'src/pay.ts': `import { createHash } from 'node:crypto'\n\nconst key: string = '§'\nconsole.log(${NODE_DIGEST})\n`,
    },
    after: { 'src/pay.ts': 'env.STRIPE_SECRET_KEY', 'src/env.ts': 'STRIPE_SECRET_KEY: z.string().min(1),' },
    build: 'npx tsc --noEmit',
    start: 'npm start',
  },
  {
    name: 'zod in strict TypeScript',
    npm: ['zod@4', 'tsx', 'typescript@5', '@types/node'],
    json: { type: 'module', scripts: { start: 'tsx src/pay.ts' } },
    files: {
      'tsconfig.json': TSCONFIG.replace('"commonjs"', '"nodenext"').replace(
        '"es2022"',
        '"es2022","moduleResolution":"nodenext"',
      ),
      'src/env.ts':
        "import { z } from 'zod'\n\nconst parsed = z.object({ PORT: z.string().default('3000') }).safeParse(process.env)\nif (!parsed.success) throw parsed.error\n\nexport const env = parsed.data\n",
      'src/other.ts': "import { env } from './env.js'\n\nexport const port = env.PORT\n",
      'src/pay.ts': `import { createHash } from 'node:crypto'\nimport { port } from './other.js'\n\nconst key: string = '§'\nconsole.log(port, ${NODE_DIGEST})\n`,
    },
    after: { 'src/pay.ts': "import { env } from './env.js'" },
    build: 'npx tsc --noEmit',
    start: 'npm start',
  },
  {
    name: 'envalid',
    npm: ['envalid@8', 'tsx'],
    json: { type: 'module', scripts: { start: 'tsx src/pay.ts' } },
    files: {
      'src/env.ts':
        "import { cleanEnv, port } from 'envalid'\n\nexport const env = cleanEnv(process.env, {\n  PORT: port({ default: 3000 }),\n})\n",
      'src/pay.ts': `import { createHash } from 'node:crypto'\n\nconst key = '§'\nconsole.log(${NODE_DIGEST})\n`,
    },
    after: { 'src/env.ts': 'STRIPE_SECRET_KEY: str(),' },
    start: 'npm start',
  },
  {
    name: '@nestjs/config with Joi',
    npm: [
      ...['@nestjs/core@11', '@nestjs/common@11', '@nestjs/config@4', '@nestjs/platform-express@11', 'joi@17'],
      ...['reflect-metadata', 'rxjs', 'typescript@5', '@types/node'],
    ],
    files: {
      'tsconfig.json': TSCONFIG.replace('"outDir"', '"esModuleInterop":true,"outDir"'),
      'src/pay.ts': `import { createHash } from 'node:crypto'\nimport { Injectable } from '@nestjs/common'\nimport { ConfigService } from '@nestjs/config'\n\n@Injectable()\nexport class Pay {\n  constructor(private readonly config: ConfigService) {}\n\n  digest(): string {\n    this.config.get('PORT')\n    return createHash('sha256').update('§').digest('hex')\n  }\n}\n`,
      'src/app.module.ts':
        "import { Module } from '@nestjs/common'\nimport { ConfigModule } from '@nestjs/config'\nimport * as Joi from 'joi'\nimport { Pay } from './pay'\n\n@Module({\n  imports: [\n    ConfigModule.forRoot({\n      validationSchema: Joi.object({\n        PORT: Joi.number().default(3000),\n      }),\n    }),\n  ],\n  providers: [Pay],\n})\nexport class AppModule {}\n",
      'src/main.ts':
        "import 'reflect-metadata'\nimport { NestFactory } from '@nestjs/core'\nimport { AppModule } from './app.module'\nimport { Pay } from './pay'\n\nvoid NestFactory.createApplicationContext(AppModule, { logger: false }).then((app) => console.log(app.get(Pay).digest()))\n",
    },
    after: {
      'src/pay.ts': 'this.config.getOrThrow<string>',
      'src/app.module.ts': 'STRIPE_SECRET_KEY: Joi.string().required(),',
    },
    build: 'npx tsc',
    start: 'node dist/main.js',
  },
  {
    name: 'pydantic-settings',
    pip: ['pydantic-settings'],
    files: {
      'pyproject.toml': '[project]\nname = "shop"\ndependencies = ["pydantic-settings"]\n',
      'shop/__init__.py': '',
      'shop/config.py':
        'from pydantic_settings import BaseSettings, SettingsConfigDict\n\n\nclass Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_file=".env")\n\n    debug: bool = False\n\n\nsettings = Settings()\n',
      'shop/pay.py': 'import hashlib\n\nkey = "§"\nprint(hashlib.sha256(key.encode()).hexdigest())\n',
    },
    after: { 'shop/config.py': 'stripe_secret_key: str', 'shop/pay.py': 'settings.stripe_secret_key' },
    start: '.venv/bin/python -m shop.pay',
  },
  {
    name: 'django-environ',
    pip: ['django', 'django-environ'],
    files: {
      'requirements.txt': 'django\ndjango-environ\n',
      'manage.py':
        "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n",
      'shop/__init__.py': '',
      'shop/settings.py':
        "import hashlib\nfrom pathlib import Path\n\nimport environ\n\nBASE_DIR = Path(__file__).resolve().parent.parent\nenv = environ.Env(DEBUG=(bool, False))\nenviron.Env.read_env(BASE_DIR / '.env')\n\nSECRET_KEY = 'x' * 50\nSTRIPE_KEY = '§'\nprint(hashlib.sha256(STRIPE_KEY.encode()).hexdigest())\n",
    },
    after: { 'shop/settings.py': "STRIPE_KEY = env('" },
    start: '.venv/bin/python manage.py check',
  },
  {
    name: 'python-decouple',
    pip: ['python-decouple'],
    files: {
      'requirements.txt': 'python-decouple\n',
      'pay.py': "import hashlib\n\nkey = '§'\nprint(hashlib.sha256(key.encode()).hexdigest())\n",
    },
    after: { 'pay.py': 'from decouple import config' },
    start: '.venv/bin/python pay.py',
  },
  {
    name: 'Spring Boot',
    needs: 'mvn --version',
    files: {
      'pom.xml':
        '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.4.5</version></parent><groupId>shop</groupId><artifactId>shop</artifactId><version>1</version><properties><java.version>17</java.version></properties><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter</artifactId></dependency></dependencies><build><plugins><plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>\n',
      'src/main/resources/application.properties': 'spring.main.banner-mode=off\nstripe.secret-key=§\n',
      'src/main/java/shop/Shop.java':
        'package shop;\n\nimport java.security.MessageDigest;\nimport java.util.HexFormat;\nimport org.springframework.beans.factory.annotation.Value;\nimport org.springframework.boot.CommandLineRunner;\nimport org.springframework.boot.SpringApplication;\nimport org.springframework.boot.autoconfigure.SpringBootApplication;\n\n@SpringBootApplication\npublic class Shop implements CommandLineRunner {\n  @Value("${stripe.secret-key}")\n  private String key;\n\n  public static void main(String[] args) {\n    SpringApplication.run(Shop.class, args);\n  }\n\n  public void run(String... args) throws Exception {\n    System.out.println(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes())));\n  }\n}\n',
    },
    after: { 'src/main/resources/application.properties': 'spring.config.import=optional:file:.env[.properties]' },
    build: 'mvn -q -B package -Dmaven.repo.local=/tmp/hushkey-matrix-cache/m2',
    start: 'java -jar target/shop-1.jar',
  },
  {
    name: 'Symfony',
    needs: 'php -r "require \'/usr/share/php/Symfony/Component/Dotenv/autoload.php\';"',
    files: {
      'composer.json': '{ "require": { "symfony/dotenv": "^5.4" } }\n',
      'pay.php':
        "<?php\nrequire '/usr/share/php/Symfony/Component/Dotenv/autoload.php';\n(new Symfony\\Component\\Dotenv\\Dotenv())->usePutenv()->bootEnv(__DIR__ . '/.env');\n$key = '§';\necho hash('sha256', $key);\n",
      '.env.example': 'A=\n',
    },
    start: 'touch .env && php pay.php',
  },
  {
    name: 'Docker Compose',
    needs: 'docker-compose version',
    files: {
      'deploy/compose.yml':
        "version: '3'\nservices:\n  shop:\n    image: shop\n    environment:\n      STRIPE_SECRET_KEY: §\n",
    },
    start:
      "docker-compose -f deploy/compose.yml config | sed -n 's/^ *STRIPE_SECRET_KEY: //p' | tr -d '\\n' | sha256sum",
  },
  {
    name: 'Terraform',
    needs: 'terraform version',
    files: { 'main.tf': 'output "digest" {\n  value = nonsensitive(sha256("§"))\n}\n' },
    build: 'terraform init -input=false',
  },
  {
    name: 'Java',
    needs: 'java --version',
    files: {
      'Pay.java':
        'import java.security.MessageDigest;\nimport java.util.HexFormat;\n\npublic class Pay {\n  private static final String KEY = "§";\n\n  public static void main(String[] args) throws Exception {\n    System.out.println(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(KEY.getBytes())));\n  }\n}\n',
    },
  },
  {
    name: 'Rust',
    needs: 'cargo --version',
    files: {
      'Cargo.toml': '[package]\nname = "shop"\nversion = "0.1.0"\nedition = "2021"\n',
      'src/main.rs':
        'use std::io::Write;\nuse std::process::{Command, Stdio};\n\nfn main() {\n    let key = "§";\n    let mut sum = Command::new("sha256sum").stdin(Stdio::piped()).spawn().unwrap();\n    sum.stdin.take().unwrap().write_all(key.as_bytes()).unwrap();\n    sum.wait().unwrap();\n}\n',
    },
  },
]
