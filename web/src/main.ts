import './styles/main.css'
import ui from '@nuxt/ui/vue-plugin'
import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './app/App.vue'
import { makeRouter } from './app/router'
import { firstLanguage, i18n, speak } from './i18n'

await speak(firstLanguage())
createApp(App).use(createPinia()).use(PiniaColada).use(i18n).use(makeRouter()).use(ui).mount('#app')
