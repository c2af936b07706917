<?php
/**
 * Plugin Name: Care partnership
 * Description: Consultation preparation and engagement self-assessment, in the visitor's browser alone: by block, shortcode or tag.
 * Version: @VERSION@
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 */

defined('ABSPATH') || exit;

/** The tools, with the attributes that a page may set. */
const CARE_TOOLS = [
    'preparation' => ['lang', 'visit', 'minutes', 'for-whom', 'storage', 'kiosk', 'also', 'leave-freely'],
    'engagement' => ['lang', 'instrument', 'respondent', 'storage', 'kiosk', 'leave-freely'],
    'overview' => ['lang', 'instrument', 'kiosk'],
];

/** Asks for the script; an excerpt in a list shows no tool, and needs none. */
function care_script(): void
{
    if (!doing_filter('get_the_excerpt')) {
        wp_enqueue_script('care-partnership');
    }
}

/** The element as markup, with what is shown where it cannot run. */
function care_tool(string $tool, array $given, string $fallback): string
{
    care_script();
    $html = '<care-' . $tool;
    foreach (CARE_TOOLS[$tool] as $name) {
        // WordPress writes an attribute without a value as a value without a name.
        $key = str_replace('-', '_', $name);
        $value = $given[$name] ?? $given[$key] ?? (in_array($name, $given, true) ? '' : null);
        if (is_scalar($value)) {
            // Typographic quotes come from editors that improve what was typed.
            $plain = preg_replace('/^["\x{201c}\x{201d}\x{2033}\x{ab}\x{bb}\s]+|["\x{201c}\x{201d}\x{2033}\x{ab}\x{bb}\s]+$/u', '', (string) $value);
            $html .= ' ' . $name . '="' . esc_attr($plain) . '"';
        }
    }
    return $html . '>' . force_balance_tags(wp_kses_post($fallback)) . '</care-' . $tool . '>';
}

add_action('init', function () {
    // One classic script with all inside: it stands every habit of cache plugins. `care_partnership_script` may name another.
    $script = apply_filters('care_partnership_script', plugins_url('classic.js', __FILE__));
    wp_register_script('care-partnership', $script, [], '@VERSION@', true);
    wp_register_script('care-partnership-block', plugins_url('block.js', __FILE__), ['wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor'], '@VERSION@', true);
    foreach (array_keys(CARE_TOOLS) as $tool) {
        add_shortcode('care_' . $tool, fn($given, $inside = '') => care_tool($tool, (array) $given, (string) $inside));
    }
    register_block_type('care-partnership/tool', [
        'api_version' => 2,
        'title' => 'Care partnership',
        'category' => 'widgets',
        'icon' => 'clipboard',
        'editor_script' => 'care-partnership-block',
        'supports' => ['align' => ['wide', 'full'], 'html' => false],
        'attributes' => array_fill_keys(['tool', 'lang', 'visit', 'instrument', 'respondent', 'storage'], ['type' => 'string']),
        'render_callback' => function (array $set) {
            $tool = isset(CARE_TOOLS[$set['tool'] ?? '']) ? $set['tool'] : 'preparation';
            return '<div ' . get_block_wrapper_attributes() . '>' . care_tool($tool, array_filter($set), '') . '</div>';
        },
    ]);
});

// An author may write the tags too: without this WordPress drops them in silence.
add_filter('wp_kses_allowed_html', function (array $tags, $context) {
    if ($context === 'post') {
        foreach (CARE_TOOLS as $tool => $names) {
            $tags['care-' . $tool] = array_fill_keys(array_merge($names, ['id', 'class']), true);
        }
    }
    return $tags;
}, 10, 2);
add_filter('the_content', function (string $html) {
    if (preg_match('/<care-(preparation|engagement|overview)\b|data-care=/', $html)) {
        care_script();
    }
    return $html;
}, 20);
