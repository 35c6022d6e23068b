/** One block of an answer. Vue skips it as long as the block stays the same object. */
import { defineComponent, h, type PropType } from 'vue'
import type { Block } from './parser'
import { renderTokens } from './render'

export default defineComponent({
  name: 'MdBlock',
  props: {
    block: { type: Object as PropType<Block>, required: true },
    closed: { type: Boolean, required: true },
    headingBase: { type: Number, required: true },
  },
  setup: (props) => () => h('div', { class: 'md-block' }, renderTokens(props.block.tokens, props)),
})
