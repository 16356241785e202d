// Saves what the server made, and charts as PNG. No library, no request: the data is here already.
() => {
  const save = (blob, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  // {name, type, base64}: what export.Download.payload() gives
  const saveFile = (file) => {
    if (!file || !file.base64) return;
    const text = atob(file.base64);
    save(new Blob([Uint8Array.from(text, (char) => char.charCodeAt(0))], { type: file.type }), file.name);
  };

  // The chart that is seen, on white, twice as large as it is drawn. Its colours are CSS variables, and outside the
  // page only their fallbacks count; fonts are this browser's.
  const saveChart = (name) => {
    const drawn = [...document.querySelectorAll('.t2s-chart svg')].find((svg) => svg.getClientRects().length);
    if (!drawn) return Promise.resolve(false);
    const { width, height } = drawn.viewBox.baseVal;
    const title = drawn.closest('figure').querySelector('figcaption').textContent;
    const [head, scale, edge] = [34, 2, 16];
    const canvas = document.createElement('canvas');
    canvas.width = (width + 2 * edge) * scale;
    canvas.height = (height + head + 2 * edge) * scale;
    const pen = canvas.getContext('2d');
    const image = new Image();
    return new Promise((done) => {
      image.onload = () => {
        pen.scale(scale, scale);
        pen.fillStyle = '#fff';
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.fillStyle = '#1f2937';
        pen.font = '600 16px Pretendard, "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif';
        pen.fillText(title, edge, edge + 18, width);
        pen.drawImage(image, edge, edge + head, width, height);
        canvas.toBlob((blob) => { save(blob, name); done(true); }, 'image/png');
      };
      image.onerror = () => done(false);
      const text = new XMLSerializer().serializeToString(drawn);
      image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
    });
  };

  window.t2s = Object.assign(window.t2s || {}, { saveFile, saveChart });
}
