"""Signs files as pyHanko does: sign-with-pyhanko.py FOLDER PASSPHRASE

The folder is one of make-pki, with page.pdf and form.pdf (a text field `name`) in it.
"""

import sys
from pathlib import Path

from pyhanko import keys
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers, timestamps
from pyhanko_certvalidator import ValidationContext

folder = Path(sys.argv[1])
passphrase = sys.argv[2].encode()


def certificate(name):
    return keys.load_cert_from_pemder(str(folder / name))


root = certificate("root.pem")
context = ValidationContext(
    trust_roots=[root], crls=[(folder / "root.crl").read_bytes()], allow_fetching=False, revocation_mode="require"
)
stamper = timestamps.DummyTimeStamper(
    tsa_cert=certificate("tsa.pem"), tsa_key=keys.load_private_key_from_pemder(str(folder / "tsa.key"), None)
)


def signer(name, **options):
    return signers.SimpleSigner.load_pkcs12(str(folder / f"{name}.p12"), passphrase=passphrase, **options)


def sign(source, target, who="rsa", field="Signature", stamped=False, box=None, options=None, **metadata):
    metadata.setdefault("subfilter", fields.SigSeedSubFilter.PADES)
    with open(folder / source, "rb") as file, open(folder / target, "wb") as out:
        signers.sign_pdf(
            IncrementalPdfFileWriter(file),
            signers.PdfSignatureMetadata(field_name=field, md_algorithm="sha256", **metadata),
            signer=signer(who, **(options or {})),
            timestamper=stamper if stamped else None,
            new_field_spec=fields.SigFieldSpec(field, on_page=0, box=box),
            output=out,
        )


def update(source, target, change):
    with open(folder / source, "rb") as file, open(folder / target, "wb") as out:
        writer = IncrementalPdfFileWriter(file)
        change(writer)
        writer.write(out)


def fill(writer):
    field = writer.root["/AcroForm"]["/Fields"][0].get_object()
    field["/V"] = generic.pdf_string("Asan")
    writer.mark_update(field.container_ref)


def paint(writer):
    page = writer.root["/Pages"]["/Kids"][0]
    stream = generic.StreamObject(stream_data=b"0 0 300 300 re f")
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), writer.add_object(stream)])
    writer.update_container(page)


def annotate(writer):
    page = writer.root["/Pages"]["/Kids"][0]
    note = generic.DictionaryObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/FreeText"),
            generic.pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, [9, 9, 99, 99])),
            generic.pdf_name("/Contents"): generic.pdf_string("paid"),
        }
    )
    annotations = generic.ArrayObject(list(page["/Annots"]) if "/Annots" in page else [])
    annotations.append(writer.add_object(note))
    page["/Annots"] = annotations
    writer.update_container(page)


long_term = {"validation_context": context, "embed_validation_info": True}
sign("page.pdf", "py-bb.pdf")
sign("page.pdf", "py-p384.pdf", who="p384")
sign("page.pdf", "py-visible.pdf", box=(100, 100, 250, 160))
sign("page.pdf", "py-adobe.pdf", subfilter=fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED)
sign("page.pdf", "py-pss.pdf", options={"prefer_pss": True})
sign("page.pdf", "py-bt.pdf", stamped=True)
sign("page.pdf", "py-blt.pdf", stamped=True, **long_term)
sign("page.pdf", "py-blta.pdf", stamped=True, use_pades_lta=True, **long_term)
sign("page.pdf", "py-certified.pdf", certify=True, docmdp_permissions=fields.MDPPerm.FILL_FORMS)
sign("py-certified.pdf", "py-two.pdf", who="p256", field="Second", box=(300, 100, 450, 160))
sign("py-blta.pdf", "py-blta-two.pdf", who="p256", field="Second")
sign("form.pdf", "py-closed.pdf", certify=True, docmdp_permissions=fields.MDPPerm.NO_CHANGES)
sign("form.pdf", "py-form.pdf", certify=True, docmdp_permissions=fields.MDPPerm.FILL_FORMS)
sign("form.pdf", "py-notes.pdf", certify=True, docmdp_permissions=fields.MDPPerm.ANNOTATE)
update("py-form.pdf", "py-form-filled.pdf", fill)
update("py-closed.pdf", "py-closed-filled.pdf", fill)
update("py-notes.pdf", "py-notes-noted.pdf", annotate)
update("py-form.pdf", "py-form-noted.pdf", annotate)
update("py-bb.pdf", "py-bb-painted.pdf", paint)
update("py-blta.pdf", "py-blta-painted.pdf", paint)
