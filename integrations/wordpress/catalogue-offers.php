<?php
/**
 * Plugin Name: Catalogue offers
 * Description: Shows the education support of your city by the shortcode [catalogue_offers]. Set the address of the catalogue under Settings, Catalogue offers.
 * Version: 1.0.0
 * Requires PHP: 7.4
 * License: MIT
 *
 * The shortcode writes the two lines of docs/school-websites.md: the script once on a page, and the element with the attributes of the
 * shortcode. WordPress gives attributes in lower case with underscores; the element has hyphens.
 */

if (!defined('ABSPATH')) {
    exit;
}

const CATALOGUE_OFFERS_ATTRIBUTES = [
    'municipality', 'neighbourhoods', 'nearby', 'networks', 'school', 'ages', 'levels', 'themes', 'target-groups', 'language',
    'filters', 'page-size', 'heading-level', 'examples', 'color-scheme', 'id', 'style',
];

/** The scheme and host of the catalogue, without a slash at the end; empty when it was not set. */
function catalogue_offers_address(): string
{
    $address = rtrim((string) get_option('catalogue_offers_address', ''), '/');
    return preg_match('~^https?://[^/\s"<>]+$~', $address) ? $address : '';
}

/** The two lines, for the attributes of a shortcode. */
function catalogue_offers_shortcode($given): string
{
    $address = catalogue_offers_address();
    if ($address === '') {
        return current_user_can('manage_options')
            ? '<p>' . esc_html('Set the address of the catalogue under Settings, Catalogue offers.') . '</p>'
            : '';
    }

    $written = '';
    foreach (is_array($given) ? $given : [] as $name => $value) {
        $name = str_replace('_', '-', (string) $name);
        if (in_array($name, CATALOGUE_OFFERS_ATTRIBUTES, true)) {
            $written .= ' ' . $name . '="' . esc_attr((string) $value) . '"';
        }
    }

    static $is_loaded = false;
    $script = $is_loaded ? '' : '<script type="module" src="' . esc_url($address . '/embed/offers.js') . '"></script>' . "\n";
    $is_loaded = true;
    return $script . '<catalogue-offers' . $written . '><a href="' . esc_url($address . '/') . '">Bekijk het aanbod</a></catalogue-offers>';
}

function catalogue_offers_settings(): void
{
    register_setting('catalogue_offers', 'catalogue_offers_address', [
        'type' => 'string',
        'sanitize_callback' => 'esc_url_raw',
        'default' => '',
    ]);
    add_settings_section('catalogue_offers', '', '__return_null', 'catalogue_offers');
    add_settings_field('catalogue_offers_address', 'Address of the catalogue', static function (): void {
        printf(
            '<input type="url" id="catalogue_offers_address" name="catalogue_offers_address" value="%s" class="regular-text" placeholder="https://aanbod.example">',
            esc_attr((string) get_option('catalogue_offers_address', ''))
        );
    }, 'catalogue_offers', 'catalogue_offers', ['label_for' => 'catalogue_offers_address']);
}

function catalogue_offers_menu(): void
{
    add_options_page('Catalogue offers', 'Catalogue offers', 'manage_options', 'catalogue_offers', static function (): void {
        echo '<div class="wrap"><h1>' . esc_html('Catalogue offers') . '</h1><form method="post" action="options.php">';
        settings_fields('catalogue_offers');
        do_settings_sections('catalogue_offers');
        submit_button();
        echo '</form></div>';
    });
}

add_shortcode('catalogue_offers', 'catalogue_offers_shortcode');
add_action('admin_init', 'catalogue_offers_settings');
add_action('admin_menu', 'catalogue_offers_menu');
