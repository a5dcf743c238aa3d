/** Runs in the page: what is clipped, what leaves its column, what can hardly be read; its height. */
(() => {
  const findings = [];
  const shown = (element) => element.textContent.trim().slice(0, 60);
  const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);

  /** WCAG 2.2: relative luminance. */
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const backgroundOf = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = numbers(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const contrastOf = (element) => {
    const [a, b] = [numbers(getComputedStyle(element).color), backgroundOf(element)].map(luminance);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };

  for (const column of document.querySelectorAll('.column')) {
    const { left, right } = column.getBoundingClientRect();
    const where = column.className.replace('column ', '');
    for (const element of column.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      // Discord itself cuts the line above a message and the name of a thread.
      if (element.closest('.above, .thread') !== null) continue;
      if (box.right > right + 1 || box.left < left - 1) findings.push(`${where}: leaves its column: ${shown(element)}`);
      if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
        findings.push(`${where}: clipped: ${shown(element)}`);
      const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
      const contrast = hasWords && element.closest('.emoji, .disabled, :disabled') === null ? contrastOf(element) : 21;
      if (contrast < 4.5) findings.push(`${where}: contrast ${contrast.toFixed(1)}: ${shown(element)}`);
    }
  }
  const result = document.createElement('pre');
  result.id = 'measured';
  result.textContent = JSON.stringify({ findings, height: document.documentElement.scrollHeight });
  result.hidden = true;
  document.body.append(result);
})();
