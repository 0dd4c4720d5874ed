// Checks the code on a paper with the school's public keys: the form is that of DocumentCode, the words come with the
// keys. Nothing is sent anywhere.
(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("keys").textContent);
  var purpose = "ISUO document code\n";
  var checked = null;

  function bytesOfBase64URL(text) {
    if (!/^[A-Za-z0-9_-]+$/.test(text)) return null;
    try {
      var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
      return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
    } catch (error) {
      return null;
    }
  }

  // {findings, code}; the code only when a key of the school signed it.
  function check(text) {
    var bytes = bytesOfBase64URL(text.trim().split(/[#:]/).pop());
    if (!bytes || text.length > 4096 || bytes.length <= 64) return { findings: ["unreadable"] };
    var lines = bytes.subarray(0, bytes.length - 64);
    var parts = new TextDecoder().decode(lines).split("\n");
    if (parts[0] !== "1") return { findings: [/^\d+$/.test(parts[0]) ? "later-form" : "unreadable"] };
    if (parts.length !== 7) return { findings: ["unreadable"] };
    var key = data.keys.find(function (key) { return key.kid === parts[1]; });
    if (!key) return { findings: ["unknown-key"] };
    var prefix = new TextEncoder().encode(purpose);
    var message = new Uint8Array(prefix.length + lines.length);
    message.set(prefix);
    message.set(lines, prefix.length);
    if (!nacl.sign.detached.verify(message, bytes.slice(bytes.length - 64), bytesOfBase64URL(key.x))) {
      return { findings: ["not-signed"] };
    }
    var findings = [];
    if (key.compromised) findings.push("compromised-key");
    if (key.to && key.to < parts[4]) findings.push("dated-after-key");
    findings.push("register-not-asked");
    return {
      findings: findings,
      code: { kind: parts[2], no: parts[3], date: parts[4], fingerprint: parts[5], facts: parts[6] }
    };
  }

  function verdict(findings) {
    if (findings.indexOf("not-signed") >= 0) return "invalid";
    return findings.length === 1 && findings[0] === "register-not-asked" ? "valid" : "untrusted";
  }

  function put(id, text) {
    var element = document.getElementById(id);
    element.textContent = text || "";
    element.hidden = !text;
  }

  function show() {
    var language = document.documentElement.lang;
    var words = data.words[language];
    put("school", data.school[language]);
    var result = document.getElementById("result");
    result.hidden = !checked;
    if (!checked) return;
    var code = checked.code;
    result.className = verdict(checked.findings);
    put("verdict", words[result.className]);
    put("paper", code && (data.papers[code.kind] || {})[language]);
    put("number", code && "№ " + code.no + ", " + code.date.split("-").reverse().join("."));
    put("facts", code && code.facts);
    put("fingerprint", code && code.fingerprint.match(/.{1,4}/g).join(" "));
    var list = document.getElementById("findings");
    list.textContent = "";
    checked.findings.forEach(function (finding) {
      list.appendChild(document.createElement("li")).textContent = words[finding];
    });
  }

  function choose(language) {
    document.documentElement.lang = language;
    show();
  }

  function read(text) {
    checked = text ? check(text) : null;
    show();
  }

  function readAddress() {
    if (location.hash.length > 1) read(location.hash);
  }

  document.getElementById("ky").onclick = function () { choose("ky"); };
  document.getElementById("ru").onclick = function () { choose("ru"); };
  document.getElementById("form").onsubmit = function (event) {
    event.preventDefault();
    read(document.getElementById("text").value);
  };
  window.onhashchange = readAddress;
  choose(/^ru/.test(navigator.language) ? "ru" : "ky");
  readAddress();
})();
